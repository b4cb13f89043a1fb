package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.util.List;
import java.util.UUID;

/**
 * Functions in TorchScript, compiled by libtorch: the door to every operation of PyTorch that DJL
 * does not name, such as the fused optimizers. Subnormal numbers are zero in them.
 *
 * <p>A trap to know: a list that is built in the script and only written through is dropped by the
 * compiler as dead code, with the operation that writes. Lists of arrays that an operation changes
 * have to be arguments.
 */
public final class TorchScript implements AutoCloseable {

  private final LoadedScripts.Loaded loaded;
  private final NDManager manager;
  private final String name = UUID.randomUUID().toString();
  private boolean closed;

  private TorchScript(LoadedScripts.Loaded loaded, NDManager manager) {
    this.loaded = loaded;
    this.manager = manager;
    manager.attachInternal(name, this);
  }

  /**
   * Compiles functions; the same text is compiled once.
   *
   * @param manager of the PyTorch engine, on the device of the arrays that are given; closes this
   *     when it is closed
   * @param functions source text of one or more {@code def name(self, ...)}, not indented
   */
  public static TorchScript compile(NDManager manager, String functions) {
    return new TorchScript(LoadedScripts.use(manager, functions), manager);
  }

  /**
   * Runs a function that changes its arguments in place and returns nothing. No gradient is
   * recorded.
   *
   * @param arguments closed by this call; the arrays in them are not
   */
  public void run(String function, IValue... arguments) {
    call(function, arguments).close();
  }

  /**
   * Runs a function that answers yes or no.
   *
   * @param arguments closed by this call; the arrays in them are not
   */
  public boolean ask(String function, IValue... arguments) {
    try (IValue answer = call(function, arguments)) {
      return answer.toBoolean();
    }
  }

  /**
   * Runs a function that returns a list of arrays. No gradient is recorded.
   *
   * @param owner of the arrays
   * @param arguments closed by this call; the arrays in them are not
   */
  public List<NDArray> arrays(String function, NDManager owner, IValue... arguments) {
    try (IValue answer = call(function, arguments)) {
      return List.of(answer.toTensorArray((PtNDManager) owner));
    }
  }

  /** An array as an argument. */
  public static IValue array(NDArray array) {
    return IValue.from((PtNDArray) array);
  }

  /** A list of arrays as an argument. */
  public static IValue list(List<NDArray> arrays) {
    return IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
  }

  private IValue call(String function, IValue... arguments) {
    try {
      return Subnormals.zeroDuring(
          () -> IValueUtils.runMethod(loaded.module(), function, arguments));
    } finally {
      for (IValue argument : arguments) {
        argument.close();
      }
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      manager.detachInternal(name);
      LoadedScripts.leave(loaded);
    }
  }
}
