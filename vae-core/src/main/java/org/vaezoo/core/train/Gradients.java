package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.HostArrays;

/**
 * The gradients of a step.
 *
 * @param arrays by the path of the parameter
 * @param losses names of the losses whose sum each is the gradient of
 */
record Gradients(Map<String, NDArray> arrays, Map<String, List<String>> losses) {

  /** A loss and the arrays that it moves, by path. */
  record Pull(Loss loss, Map<String, NDArray> moved) {}

  /** What one optimizer moves along one sum of losses. */
  private record Key(String optimizer, List<String> losses) {}

  /**
   * Gradients that belong together: those of the parameters that one optimizer moves along the same
   * losses.
   *
   * @param paths of the parameters
   * @param norm of all as one vector, 0-dimensional
   */
  record Part(List<String> paths, NDArray norm) {}

  /** Differentiates losses that share a computation. */
  static Gradients of(Tape tape, List<Pull> pulls) {
    Gradients all = new Gradients(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (int i = 0; i < pulls.size(); i++) {
      all.add(tape, pulls.get(i), i == pulls.size() - 1);
    }
    return all;
  }

  private void add(Tape tape, Pull pull, boolean last) {
    List<String> paths = List.copyOf(pull.moved().keySet());
    List<NDArray> found =
        tape.gradients(pull.loss().value(), List.copyOf(pull.moved().values()), last);
    for (int i = 0; i < paths.size(); i++) {
      arrays.merge(paths.get(i), found.get(i), NDArray::add);
      losses.computeIfAbsent(paths.get(i), path -> new ArrayList<>()).add(pull.loss().name());
    }
  }

  /**
   * Looks at every number.
   *
   * @param step its number, for the message
   * @param values the scalars of the step, for the message
   * @throws NonFiniteException if one is infinite or not a number
   */
  void requireFinite(Autograd autograd, long step, StepValues values) {
    if (autograd.sumIsFinite(List.copyOf(arrays.values()))) {
      return;
    }
    // A sum of large finite numbers may overflow: only the numbers themselves decide.
    arrays.forEach(
        (path, gradient) -> {
          long bad = notFinite(gradient);
          if (bad > 0) {
            throw NonFiniteException.ofGradient(
                step, path, losses.get(path), bad, gradient.size(), values.values());
          }
        });
  }

  private static long notFinite(NDArray gradient) {
    return Arrays.stream(HostArrays.read(gradient)).filter(x -> !Double.isFinite(x)).count();
  }

  /**
   * What is limited together. An adversary whose gradients explode does not stop the model that it
   * looks at.
   *
   * @param optimizer the name of the optimizer of a parameter
   */
  List<Part> parts(UnaryOperator<String> optimizer) {
    Map<Key, List<String>> parts = new LinkedHashMap<>();
    arrays
        .keySet()
        .forEach(
            path ->
                parts
                    .computeIfAbsent(
                        new Key(optimizer.apply(path), losses.get(path)), p -> new ArrayList<>())
                    .add(path));
    return parts.values().stream()
        .map(paths -> new Part(paths, GradientClipping.norm(arrays(paths))))
        .toList();
  }

  private List<NDArray> arrays(List<String> paths) {
    return paths.stream().map(arrays::get).toList();
  }

  /** The same of some parts alone; all other parameters then stay as they are. */
  Gradients only(List<Part> parts) {
    Map<String, NDArray> left = new LinkedHashMap<>(arrays);
    left.keySet()
        .retainAll(parts.stream().flatMap(part -> part.paths().stream()).collect(Ordered.toSet()));
    return new Gradients(left, losses);
  }

  /** Scales each of these parts to a norm of at most {@code limit}. */
  Gradients clipped(double limit, List<Part> parts) {
    Map<String, NDArray> clipped = new LinkedHashMap<>(arrays);
    parts.forEach(part -> clip(part, limit, clipped));
    return new Gradients(clipped, losses);
  }

  private void clip(Part part, double limit, Map<String, NDArray> clipped) {
    List<NDArray> scaled = GradientClipping.clip(arrays(part.paths()), part.norm(), limit);
    for (int i = 0; i < scaled.size(); i++) {
      clipped.put(part.paths().get(i), scaled.get(i));
    }
  }
}
