package org.vaezoo.core.compile;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Repetitions;
import org.vaezoo.core.graph.Shapes;

/**
 * Numbers that are spread over a larger array, as the gradient of a sum, or the examples of a bound
 * with many samples, are computed with before they are spread: an operation on each number reads
 * them where they are, and what is made of spread numbers alone is made once.
 */
final class LateSpreading {

  private final Rewriting rewriting = new Rewriting();

  private LateSpreading() {}

  static Computation of(Computation computation) {
    LateSpreading late = new LateSpreading();
    computation.graph().nodes().forEach(late::take);
    return late.rewriting.of(computation.results());
  }

  private void take(Node node) {
    Optional<Integer> position =
        rewriting.moved(node) instanceof Call call && call.operation().isElementwise()
            ? unspread(call).or(() -> untiled(call))
            : Optional.empty();
    position.ifPresentOrElse(found -> rewriting.replace(node, found), () -> rewriting.keep(node));
  }

  /** The operation on what was broadcast; broadcast then, where nothing else is as large. */
  private Optional<Integer> unspread(Call call) {
    List<Integer> sources = call.inputs().stream().map(this::beforeBroadcast).toList();
    if (sources.equals(call.inputs()) || !common(call.inputs()).equals(call.shape())) {
      return Optional.empty();
    }
    Shape shape = common(sources);
    int narrow = add(call, sources, shape);
    return Optional.of(
        shape.equals(call.shape())
            ? narrow
            : rewriting.add(
                Repetitions.BROADCAST,
                List.of(narrow),
                Repetitions.BROADCAST.settings(List.of(call.shape())),
                call.shape(),
                call.type()));
  }

  private int beforeBroadcast(int position) {
    return rewriting.at(position) instanceof Call call && call.operation() == Repetitions.BROADCAST
        ? call.inputs().get(0)
        : position;
  }

  /** Rows that were repeated one after the other are read again and again instead. */
  private Optional<Integer> untiled(Call call) {
    Optional<Call> tile =
        call.inputs().stream().flatMap(input -> tiled(input).stream()).findFirst();
    if (tile.isEmpty()
        || !call.inputs().stream().allMatch(input -> folds(input, call, tile.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        call.inputs().stream().allMatch(input -> tiled(input).isPresent())
            ? tiledAfter(call, tile.get())
            : folded(call, tile.get()));
  }

  private int tiledAfter(Call call, Call tile) {
    List<Integer> sources =
        call.inputs().stream().map(input -> tiled(input).orElseThrow().inputs().get(0)).toList();
    int narrow = add(call, sources, rewriting.at(sources.get(0)).shape());
    return rewriting.add(
        tile.operation(), List.of(narrow), tile.attributes(), call.shape(), call.type());
  }

  private int folded(Call call, Call tile) {
    Shape rows = rewriting.at(tile.inputs().get(0)).shape();
    long times = call.shape().get(0) / rows.get(0);
    List<Integer> inputs = call.inputs().stream().map(input -> folded(input, times)).toList();
    return reshaped(add(call, inputs, new Shape(times).addAll(rows)), call.shape());
  }

  /** Whether an input is as large as the result; if it is tiled, as often as the others. */
  private boolean folds(int input, Call call, Call tile) {
    return rewriting.at(input).shape().equals(call.shape())
        && tiled(input).map(Call::attributes).map(tile.attributes()::equals).orElse(true);
  }

  private int folded(int input, long times) {
    Optional<Call> tile = tiled(input);
    int source = tile.map(it -> it.inputs().get(0)).orElse(input);
    Shape shape = rewriting.at(source).shape();
    Shape folded =
        tile.isPresent()
            ? new Shape(1).addAll(shape)
            : new Shape(times, shape.get(0) / times).addAll(shape.slice(1));
    return reshaped(source, folded);
  }

  /** A node that repeats all rows of an array, and nothing else. */
  private Optional<Call> tiled(int position) {
    return rewriting.at(position) instanceof Call call
            && call.operation() == Repetitions.TILE
            && call.shape().dimension() > 0
            && call.shape().slice(1).equals(rewriting.at(call.inputs().get(0)).shape().slice(1))
        ? Optional.of(call)
        : Optional.empty();
  }

  private int add(Call like, List<Integer> inputs, Shape shape) {
    return rewriting.add(like.operation(), inputs, like.attributes(), shape, like.type());
  }

  private int reshaped(int position, Shape shape) {
    return rewriting.add(
        Shapes.RESHAPE,
        List.of(position),
        Shapes.RESHAPE.settings(List.of(shape)),
        shape,
        rewriting.at(position).type());
  }

  /** The shape to which arrays are broadcast together. */
  private Shape common(List<Integer> positions) {
    List<Shape> shapes = positions.stream().map(at -> rewriting.at(at).shape()).toList();
    int dimension = shapes.stream().mapToInt(Shape::dimension).max().orElse(0);
    return new Shape(
        LongStream.range(0, dimension)
            .map(
                axis ->
                    shapes.stream()
                        .mapToLong(shape -> length(shape, (int) axis - dimension))
                        .max()
                        .orElse(1))
            .toArray());
  }

  /** The length of an axis counted from the back; one where there is none. */
  private static long length(Shape shape, int fromBack) {
    int axis = shape.dimension() + fromBack;
    return axis < 0 ? 1 : shape.get(axis);
  }
}
