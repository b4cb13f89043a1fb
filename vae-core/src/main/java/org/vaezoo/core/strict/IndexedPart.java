package org.vaezoo.core.strict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an index takes of an array: slices, single places, new axes, and one array of row numbers in
 * front of all else.
 */
final class IndexedPart {

  private final Values x;
  private final List<Values> rows;
  private final List<String> items;
  private final List<Integer> shape = new ArrayList<>();
  private final List<Integer> strides = new ArrayList<>();
  private int offset;
  private int axis;

  /**
   * @param text of the index, in the language of DJL's NDIndex
   * @param inputs the array, then those that the index names
   */
  IndexedPart(String text, List<Values> inputs) {
    this.x = inputs.get(0);
    this.rows = inputs.subList(1, inputs.size());
    this.items = text.isEmpty() ? List.of() : Arrays.asList(text.split(", ", -1));
  }

  /** The part. */
  Values of(Settings settings) {
    if (!rows.isEmpty()) {
      return ofRows(settings);
    }
    items.forEach(this::walk);
    keepUpTo(x.axes());
    return Walk.taken(x, settings.shape(), wholes(strides), offset);
  }

  private Values ofRows(Settings settings) {
    if (!items.get(0).equals("{}")
        || !items.stream().skip(1).allMatch(item -> item.equals(":") || item.equals("..."))) {
      throw new UnsupportedOperationException("the index " + items + " in Java");
    }
    int length = x.size(1, x.axes());
    double[] numbers = new double[settings.size()];
    double[] chosen = rows.get(0).numbers();
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(x.numbers(), ((int) chosen[i]) * length, numbers, i * length, length);
    }
    return new Values(settings.shape(), numbers);
  }

  private void walk(String item) {
    if (item.equals(":")) {
      keepUpTo(axis + 1);
    } else if (item.equals("...")) {
      keepUpTo(x.axes() - behindEllipsis());
    } else if (item.equals("null")) {
      shape.add(1);
      strides.add(0);
    } else if (item.contains(":")) {
      slice(item.split(":", -1));
    } else {
      offset += inside(Integer.parseInt(item)) * x.strides()[axis];
      axis++;
    }
  }

  private int behindEllipsis() {
    List<String> behind = items.subList(items.indexOf("...") + 1, items.size());
    return (int) behind.stream().filter(item -> !item.equals("null")).count();
  }

  private void keepUpTo(int end) {
    for (; axis < end; axis++) {
      shape.add(x.shape()[axis]);
      strides.add(x.strides()[axis]);
    }
  }

  private void slice(String[] bounds) {
    int length = x.shape()[axis];
    int step = bounds.length > 2 ? Integer.parseInt(bounds[2]) : 1;
    int first = bounds[0].isEmpty() ? 0 : inside(Integer.parseInt(bounds[0]));
    int last = bounds[1].isEmpty() ? length : Math.min(length, inside(Integer.parseInt(bounds[1])));
    shape.add(Math.max(0, (last - first + step - 1) / step));
    strides.add(step * x.strides()[axis]);
    offset += first * x.strides()[axis];
    axis++;
  }

  private int inside(int place) {
    return place < 0 ? place + x.shape()[axis] : place;
  }

  private static int[] wholes(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
