package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * A tape of libtorch: DJL's collector is exclusive in a process and frees the graph after the first
 * loss. Gradient mode belongs to the calling thread.
 */
final class PyTorchTape implements Tape {

  private final boolean before = JniUtils.isGradMode();
  private final PyTorchAutograd autograd;

  PyTorchTape(PyTorchAutograd autograd) {
    this.autograd = autograd;
    JniUtils.setGradMode(true);
  }

  @Override
  public List<NDArray> gradients(NDArray loss, List<NDArray> parameters, boolean last) {
    return autograd.gradients(loss, parameters, last);
  }

  @Override
  public void close() {
    JniUtils.setGradMode(before);
  }
}
