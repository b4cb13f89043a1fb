package org.vaezoo.core.engine;

import ai.djl.pytorch.jni.JniUtils;

/** Another number of threads for a while; on MXNet, where it holds for the process, the same. */
public final class Threads implements AutoCloseable {

  private final EngineSettings settings;

  private Threads(EngineSettings settings) {
    this.settings = settings;
  }

  /** Operations of the session have so many threads until it is closed. */
  public static Threads of(EngineSession session, int threads) {
    set(session.settings(), threads);
    return new Threads(session.settings());
  }

  private static void set(EngineSettings settings, int threads) {
    if (settings.name() == EngineName.PYTORCH) {
      ofPytorch(threads);
    }
  }

  /** Operations of PyTorch that this thread asks for have so many threads. */
  static void ofPytorch(int threads) {
    JniUtils.setNumThreads(threads);
    Subnormals.zeroInWorkers(threads);
  }

  @Override
  public void close() {
    set(settings, settings.threads());
  }
}
