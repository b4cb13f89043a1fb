package org.vaezoo.core.strict;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Constants;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Parts;

/** Parts of arrays, arrays joined, the same numbers in another type, and constants. */
final class Extracts {

  private Extracts() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    all.put(Parts.GET, (s, x) -> new IndexedPart(s.text("index"), x).of(s));
    all.put(Parts.SPLIT, (s, x) -> part(s, x.get(0), start(s)));
    all.put(Parts.SPLIT_EQUAL, (s, x) -> part(s, x.get(0), equalStart(s, x.get(0))));
    all.put(Parts.CONCAT, Extracts::joined);
    all.put(Parts.STACK, Extracts::stacked);
    all.put(Parts.TO_TYPE, (s, x) -> cast(x.get(0), s.type("dataType")));
    all.put(Parts.DUPLICATE, (s, x) -> x.get(0));
    all.put(Parts.STOP_GRADIENT, (s, x) -> x.get(0));
    all.put(Constants.ZEROS, (s, x) -> filled(s, 0));
    all.put(Constants.ONES, (s, x) -> filled(s, 1));
    all.put(Constants.FULL, (s, x) -> filled(s, s.number("value")));
    all.put(Constants.ARANGE, (s, x) -> range(s));
    all.put(Constants.ARANGE_WHOLE, (s, x) -> range(s));
    all.put(Constants.CREATE, (s, x) -> new Values(s.shape(), given(s)));
  }

  private static Values part(Settings settings, Values x, int first) {
    int axis = x.axis(settings.whole("axis"));
    return Walk.taken(x, settings.shape(), x.strides(), first * x.strides()[axis]);
  }

  private static int start(Settings settings) {
    return settings.part() == 0 ? 0 : settings.wholes("starts")[settings.part() - 1];
  }

  private static int equalStart(Settings settings, Values x) {
    return settings.part() * settings.shape()[x.axis(settings.whole("axis"))];
  }

  private static Values joined(Settings settings, List<Values> inputs) {
    int axis = inputs.get(0).axis(settings.whole("axis"));
    return joined(settings, inputs, inputs.get(0).size(0, axis));
  }

  /** A new axis: as long as there are arrays. */
  private static Values stacked(Settings settings, List<Values> inputs) {
    int given = settings.whole("axis");
    int axis = given < 0 ? given + inputs.get(0).axes() + 1 : given;
    return joined(settings, inputs, inputs.get(0).size(0, axis));
  }

  private static Values joined(Settings settings, List<Values> inputs, int outer) {
    double[] numbers = new double[settings.size()];
    int place = 0;
    for (int block = 0; block < outer; block++) {
      for (Values each : inputs) {
        int length = each.numbers().length / outer;
        System.arraycopy(each.numbers(), block * length, numbers, place, length);
        place += length;
      }
    }
    return new Values(settings.shape(), numbers);
  }

  private static Values cast(Values x, DataType type) {
    if (type.isFloating()) {
      return x;
    }
    boolean truth = type == DataType.BOOLEAN;
    double[] numbers = x.numbers().clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = truth ? (numbers[i] != 0 ? 1 : 0) : (double) (long) numbers[i];
    }
    return new Values(x.shape(), numbers);
  }

  private static Values filled(Settings settings, double number) {
    double[] numbers = new double[settings.size()];
    Arrays.fill(numbers, number);
    return new Values(settings.shape(), numbers);
  }

  private static Values range(Settings settings) {
    double[] numbers = new double[settings.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = settings.number("first") + i * settings.number("step");
    }
    return new Values(settings.shape(), numbers);
  }

  private static double[] given(Settings settings) {
    double[] numbers = new double[settings.size()];
    ByteBuffer buffer = settings.constant("data").buffer();
    int width = buffer.remaining() / Math.max(1, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next(buffer, width, settings);
    }
    return numbers;
  }

  private static double next(ByteBuffer buffer, int width, Settings settings) {
    boolean floating = settings.type("dataType").isFloating();
    return switch (width) {
      case Byte.BYTES -> buffer.get();
      case Integer.BYTES -> floating ? buffer.getFloat() : buffer.getInt();
      case Long.BYTES -> floating ? buffer.getDouble() : buffer.getLong();
      default ->
          throw new UnsupportedOperationException(
              "a constant of " + width + " bytes a number in Java");
    };
  }
}
