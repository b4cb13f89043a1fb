package org.vaezoo.core.testing;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** Hands out one parameter as a given array and all others as they are. */
public final class GivenParameters extends ParameterStore {

  private final Parameter replaced;
  private final NDArray value;

  /**
   * @param replaced the parameter
   * @param value what stands for it
   */
  public GivenParameters(NDManager manager, Parameter replaced, NDArray value) {
    super(manager, false);
    this.replaced = replaced;
    this.value = value;
  }

  @Override
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    if (parameter == replaced) {
      return value;
    }
    return parameter == null ? null : parameter.getArray();
  }
}
