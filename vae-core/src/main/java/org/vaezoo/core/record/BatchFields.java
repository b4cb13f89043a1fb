package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.vaezoo.core.pass.Batch;

/** The arrays of a batch by the names of their fields. */
public final class BatchFields {

  private BatchFields() {}

  /** The batch whose arrays are made of this one's. */
  static Batch map(Batch batch, BiFunction<String, NDArray, NDArray> each) {
    return new Batch(
        each.apply("x", batch.x()),
        batch.condition().map(array -> each.apply("condition", array)),
        batch.label().map(array -> each.apply("label", array)),
        batch.observed().map(array -> each.apply("observed", array)),
        batch.length().map(array -> each.apply("length", array)),
        each.apply("index", batch.index()));
  }

  /** The arrays that the batch has. */
  public static Map<String, NDArray> of(Batch batch) {
    Map<String, NDArray> fields = new LinkedHashMap<>();
    map(
        batch,
        (name, array) -> {
          fields.put(name, array);
          return array;
        });
    return fields;
  }

  /** The form of each array that the batch has: what a program of such batches holds for. */
  public static Map<String, String> forms(Batch batch) {
    Map<String, String> forms = new LinkedHashMap<>();
    of(batch).forEach((name, array) -> forms.put(name, form(array)));
    return forms;
  }

  /** Type and shape of an array. */
  public static String form(NDArray array) {
    return array.getDataType() + " " + array.getShape();
  }
}
