package org.vaezoo.core.engine;

import ai.djl.engine.Engine;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * The number of threads of an MXNet operation.
 *
 * <p>MXNet reads it from its environment when it is loaded, and never again: its call {@code
 * MXSetNumOMPThreads} changes the calling thread, but operations run on threads of the library's
 * own. So the variable is set in the process just before, and one process has one number.
 */
final class MxnetThreads {

  private static final String VARIABLE = "MXNET_OMP_MAX_THREADS";

  /** Threads that the library was started with; 0 before. */
  private static int started;

  private MxnetThreads() {}

  /**
   * Starts MXNet with a number of threads.
   *
   * @throws MissingEngineException if it runs already with another number
   */
  static synchronized Engine start(int threads) {
    if (started == 0) {
      setVariable(threads);
    } else if (started != threads) {
      throw new MissingEngineException(
          "engine mxnet: expected "
              + threads
              + " threads, found it started with "
              + started
              + " in this process; use a process of its own");
    }
    Engine engine = Engine.getEngine(EngineName.MXNET.library());
    started = threads;
    return engine;
  }

  private static void setVariable(int threads) {
    if (Platform.isWindows()) {
      throw new MissingEngineException("engine mxnet: expected Linux or macOS, found Windows");
    }
    Function setenv = NativeLibrary.getProcess().getFunction("setenv");
    setenv.invokeInt(new Object[] {VARIABLE, Integer.toString(threads), 1});
  }
}
