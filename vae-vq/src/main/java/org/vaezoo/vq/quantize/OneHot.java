package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Rows of a table by number, as a product with one-hot rows, which every engine can. */
public final class OneHot {

  private OneHot() {}

  /**
   * A one at each code.
   *
   * @param codes numbers 0 .. K - 1, [...]
   * @return [N, K], with N the number of codes
   */
  public static NDArray of(NDArray codes, int count, DataType type) {
    return codes.reshape(-1).toType(DataType.INT64, false).oneHot(count, type);
  }

  /**
   * The row of a table at each code.
   *
   * @param codes numbers 0 .. K - 1, [B, P]
   * @param table [K, D]
   * @return [B, P, D]
   */
  public static NDArray lookUp(NDArray codes, NDArray table) {
    Shape shape = table.getShape();
    NDArray rows = of(codes, Math.toIntExact(shape.get(0)), table.getDataType()).matMul(table);
    return rows.reshape(codes.getShape().addAll(shape.slice(1)));
  }
}
