package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Placeholders;

/**
 * The forms of what formulas are given, for a number of rows.
 *
 * @param model whose latents and examples they are
 * @param rows B
 * @param type float32 or float64
 */
record BatchOfZeros(CodedModel model, int rows, DataType type) {

  /** A batch of zeros, which stands where only the size of a batch matters. */
  Batch batch(NDManager manager) {
    return Batch.of(
        manager.zeros(shape(GroupFormulas.X), type),
        manager.zeros(new Shape(rows), DataType.INT32));
  }

  /** A pass with one sample, whose noise is of no account. */
  Pass pass(NDManager manager) {
    return new Pass(
        new EagerParameters(manager), manager, new Placeholders(manager, type), false, 1);
  }

  /** Arrays of numbers by name. */
  Map<String, NDArray> arrays(NDManager manager, Map<String, double[]> given) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    given.forEach(
        (name, numbers) ->
            arrays.put(name, HostArrays.create(manager, numbers, shape(name), type)));
    return arrays;
  }

  private Shape shape(String name) {
    return name.equals(GroupFormulas.X)
        ? new Shape(rows).addAll(model.example())
        : new Shape(rows, group(name).units());
  }

  private LatentGroup group(String name) {
    return model.model().groups().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
