package org.vaezoo.core.graph;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An index as a path of PyTorch's operations: a slice, a selection or a new axis each, and at the
 * end the arrays of indices together. The gradient goes the path back.
 */
final class IndexPath {

  private static final long END = Long.MAX_VALUE;

  /**
   * One operation of the path.
   *
   * @param name of PyTorch's operation
   * @param settings of it after the array
   * @param before shape of the array that it is given
   */
  private record Move(String name, String settings, Shape before) {

    String there(String x) {
      return "torch." + name + "(" + x + ", " + settings + ")";
    }

    String back(String g) {
      return name.equals("unsqueeze")
          ? "torch.squeeze(" + g + ", " + settings + ")"
          : "torch."
              + name
              + "_backward("
              + g
              + ", "
              + ScriptTexts.literal(before)
              + ", "
              + settings
              + ")";
    }
  }

  private final List<Move> moves = new ArrayList<>();
  private final List<String> arrays = new ArrayList<>();
  private final Deque<String> names;
  private List<Long> shape;

  /**
   * @param text of the index, as {@link IndexText}
   * @param names of its arrays
   */
  IndexPath(String text, Shape shape, List<String> names) {
    this.shape = list(shape.getShape());
    this.names = new ArrayDeque<>(names);
    List<String> items = text.isEmpty() ? List.of() : Arrays.asList(text.split(", "));
    items.forEach(item -> walk(item, items));
  }

  /** The text of what the index takes of an array. */
  String there(String x) {
    String text = x;
    for (Move move : moves) {
      text = move.there(text);
    }
    return names() ? "torch.index(" + text + ", " + list() + ")" : text;
  }

  /** The text of the gradient to the array: zero where nothing was taken. */
  String back(String g, int typeCode) {
    String text = g;
    if (names()) {
      text =
          String.format(
              Locale.ROOT,
              "torch.index_put(torch.zeros(%s, dtype=%d), %s, %s, True)",
              shape,
              typeCode,
              list(),
              g);
    }
    for (int i = moves.size() - 1; i >= 0; i--) {
      text = moves.get(i).back(text);
    }
    return text;
  }

  private void walk(String item, List<String> items) {
    int axis = arrays.size();
    if (item.equals(":")) {
      arrays.add("None");
    } else if (item.equals("...")) {
      long others = items.stream().filter(it -> !it.equals("...") && !it.equals("null")).count();
      long fixed = moves.stream().filter(move -> move.name().equals("select")).count();
      long added = moves.stream().filter(move -> move.name().equals("unsqueeze")).count();
      long taken = axis + fixed - added;
      long left = others - taken;
      while (arrays.size() < shape.size() - left) {
        arrays.add("None");
      }
    } else if (item.equals("null")) {
      move("unsqueeze", Integer.toString(axis));
      shape.add(axis, 1L);
      arrays.add("None");
    } else if (item.equals("{}")) {
      arrays.add("torch.to(" + names.remove() + ", 4)");
    } else if (item.contains(":")) {
      slice(axis, item.split(":", -1));
      arrays.add("None");
    } else {
      move("select", axis + ", " + item);
      shape.remove(axis);
    }
  }

  private void slice(int axis, String[] bounds) {
    long length = shape.get(axis);
    long step = bounds.length > 2 ? Long.parseLong(bounds[2]) : 1;
    long first = bounds[0].isEmpty() ? 0 : Long.parseLong(bounds[0]);
    long last = bounds[1].isEmpty() ? END : Long.parseLong(bounds[1]);
    move("slice", axis + ", " + first + ", " + last + ", " + step);
    long from = inside(first, length);
    long to = inside(last, length);
    shape.set(axis, Math.max(0, (to - from + step - 1) / step));
  }

  private static long inside(long bound, long length) {
    long fromFront = bound < 0 ? bound + length : bound;
    return Math.max(0, Math.min(length, fromFront));
  }

  private void move(String name, String settings) {
    moves.add(
        new Move(name, settings, new Shape(shape.stream().mapToLong(Long::longValue).toArray())));
  }

  private boolean names() {
    return arrays.stream().anyMatch(array -> !array.equals("None"));
  }

  private String list() {
    return arrays.stream()
        .collect(Collectors.joining(", ", "annotate(List[Optional[Tensor]], [", "])"));
  }

  private static List<Long> list(long[] values) {
    return Arrays.stream(values).boxed().collect(Collectors.toCollection(ArrayList::new));
  }
}
