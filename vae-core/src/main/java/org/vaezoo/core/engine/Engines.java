package org.vaezoo.core.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;

/**
 * Opens engines.
 *
 * <p>DJL is put offline before its first class is loaded, so that nothing is ever downloaded and
 * nobody is called: the libraries come with the build. A user who sets the environment variable
 * {@code DJL_OFFLINE} or the property {@code ai.djl.offline} decides otherwise.
 */
public final class Engines {

  private Engines() {}

  /**
   * Opens an engine on the calling thread, which has to be the one that trains: PyTorch keeps its
   * recording of gradients by thread, and it is off on this one when this method returns.
   *
   * <p>The matrix product holds for the process, as the number of threads does: of two sessions it
   * is that of the one opened last.
   *
   * @throws MissingEngineException if the engine, its library or the device is not on this machine
   */
  public static EngineSession open(EngineSettings settings) {
    stayOffline();
    Engine engine = start(settings);
    Device device = settings.place();
    requireDevice(engine, device);
    return new EngineSession(settings, engine.newBaseManager(device));
  }

  private static void stayOffline() {
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
  }

  private static Engine start(EngineSettings settings) {
    EngineName name = settings.name();
    String key = name.name().toLowerCase(Locale.ROOT);
    if (!Engine.hasEngine(name.library())) {
      throw new MissingEngineException(
          "engine " + key + ": not on the class path; there are " + Engine.getAllEngines());
    }
    try {
      return name == EngineName.MXNET
          ? MxnetThreads.start(settings.threads())
          : startPytorch(settings);
    } catch (EngineException | UnsatisfiedLinkError failure) {
      throw new MissingEngineException(
          "engine " + key + ": its native library could not be loaded: " + root(failure), failure);
    }
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  private static void requireDevice(Engine engine, Device device) {
    if (!device.isGpu()) {
      return;
    }
    int count = engine.getGpuCount();
    if (device.getDeviceId() >= count) {
      throw new MissingEngineException(
          String.format(
              Locale.ROOT,
              "device gpu:%d: expected a CUDA device, found %s; use cpu",
              device.getDeviceId(),
              count == 0 ? "none" : "only " + count));
    }
  }

  private static Engine startPytorch(EngineSettings settings) {
    KeptMemory.keep();
    Engine engine = Engine.getEngine(EngineName.PYTORCH.library());
    NativeWarnings.toTheLog();
    Nnpack.switchOff();
    Threads.ofPytorch(settings.threads());
    JniUtils.setGradMode(false);
    Matmul.apply(settings.matmul());
    return engine;
  }
}
