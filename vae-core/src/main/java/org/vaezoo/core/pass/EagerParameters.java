package org.vaezoo.core.pass;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** Hands out the parameters themselves: no mirrors, no server, one device. */
public final class EagerParameters extends ParameterStore {

  public EagerParameters(NDManager manager) {
    super(manager, false);
  }

  @Override
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    return parameter == null ? null : parameter.getArray();
  }
}
