package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.record.Formula;

/**
 * The engine runs the model's own code. Every batch has as many rows, in memory that the engine
 * aligns, so that the same numbers give the same bits in the next process on such a machine.
 *
 * @param forms of the batches
 * @param manager owner of the model's parameters
 */
record EngineArithmetic(BatchOfZeros forms, NDManager manager) implements Arithmetic {

  /**
   * On a processor; a GPU is not sure to give the same bits twice.
   *
   * @throws NotCodedException on a GPU
   */
  static EngineArithmetic of(BatchOfZeros forms, NDManager manager) {
    if (manager.getDevice().isGpu()) {
      throw new NotCodedException(
          "the arithmetic engine needs the device cpu, found " + manager.getDevice() + "; or java");
    }
    return new EngineArithmetic(forms, manager);
  }

  @Override
  public List<double[]> compute(Formula formula, Map<String, double[]> given) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return formula
          .of(forms.batch(scope), forms.arrays(scope, given), forms.pass(scope))
          .values()
          .stream()
          .map(HostArrays::read)
          .toList();
    }
  }
}
