package org.vaezoo.core.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * An engine at work: the owner of every array made through it. Closing it frees them.
 *
 * @param settings what it was opened with
 * @param manager the owner of long-lived arrays, on the device of the settings
 */
public record EngineSession(EngineSettings settings, NDManager manager) implements AutoCloseable {

  /** The type of parameters, examples and noise. */
  public DataType type() {
    return settings.precision().type();
  }

  /** Where arrays live. */
  public Device device() {
    return manager.getDevice();
  }

  @Override
  public void close() {
    manager.close();
  }
}
