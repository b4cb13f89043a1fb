package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * The only place where an array changes its type. DJL's {@code toType} cuts the gradient on PyTorch
 * without an error, so what is cast here is detached by name: masks, labels, indices, counts and
 * numbers on their way to the host. What has to be differentiated is computed in the type it has.
 */
public final class Detached {

  private Detached() {}

  /**
   * The values in another type, through which no gradient runs.
   *
   * @param values a mask, numbers that were counted or chosen, or data
   * @param type of the result
   */
  public static NDArray as(NDArray values, DataType type) {
    NDArray cut = values.getDataType().isFloating() ? values.stopGradient() : values;
    return cut.toType(type, false);
  }

  /**
   * The values in the type of another array, through which no gradient runs.
   *
   * @param like an array of the type wanted
   */
  public static NDArray like(NDArray like, NDArray values) {
    return as(values, like.getDataType());
  }
}
