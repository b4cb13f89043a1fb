package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.index.dim.NDIndexAll;
import ai.djl.ndarray.index.dim.NDIndexElement;
import ai.djl.ndarray.index.dim.NDIndexFixed;
import ai.djl.ndarray.index.dim.NDIndexNull;
import ai.djl.ndarray.index.dim.NDIndexSlice;
import ai.djl.ndarray.index.dim.NDIndexTake;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An index as text, in the language of {@link NDIndex}: {@code 1:3, :, {}}. */
final class IndexText {

  private static final String ARRAY = "{}";

  private IndexText() {}

  /**
   * The text of an index.
   *
   * @throws RecordingException if the shape of the result would depend on values, as with a mask
   */
  static String of(NDIndex index) {
    List<String> items =
        index.getIndices().stream().map(IndexText::item).collect(Collectors.toList());
    if (index.getEllipsisIndex() >= 0) {
      items.add(index.getEllipsisIndex(), "...");
    }
    return String.join(", ", items);
  }

  /** The arrays of an index, one for each {@code {}} of its text. */
  static List<NDArray> arrays(NDIndex index) {
    return index.getIndices().stream()
        .filter(NDIndexTake.class::isInstance)
        .map(element -> ((NDIndexTake) element).getIndex())
        .toList();
  }

  /** The index that a text describes. */
  static NDIndex toIndex(String text, Collection<NDArray> arrays) {
    return text.isEmpty() ? new NDIndex() : new NDIndex(text, arrays.toArray());
  }

  private static String item(NDIndexElement element) {
    if (element instanceof NDIndexAll) {
      return ":";
    }
    if (element instanceof NDIndexNull) {
      return "null";
    }
    if (element instanceof NDIndexTake) {
      return ARRAY;
    }
    if (element instanceof NDIndexFixed fixed) {
      return Long.toString(fixed.getIndex());
    }
    if (element instanceof NDIndexSlice slice) {
      String range = bound(slice.getMin()) + ":" + bound(slice.getMax());
      return slice.getStep() == null ? range : range + ":" + slice.getStep();
    }
    throw Refusal.unknown("get with " + element.getClass().getSimpleName());
  }

  private static String bound(Long value) {
    return value == null ? "" : value.toString();
  }
}
