package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/** What a manager that records can do beside making constants: note a kernel, as any operation. */
public interface KernelRecorder {

  /**
   * Carries out a kernel and notes it.
   *
   * @param kernel an operation without a method of DJL
   * @param inputs recorded arrays
   * @param settings by name
   */
  NDArray call(Operation kernel, List<NDArray> inputs, Map<String, Object> settings);
}
