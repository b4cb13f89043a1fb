package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;

/** Every way to compute an optimizer's step. */
enum Implementation {
  PYTORCH_NATIVE(EngineName.PYTORCH, true),
  PYTORCH_PORTABLE(EngineName.PYTORCH, false),
  MXNET_PORTABLE(EngineName.MXNET, false);

  private final EngineName engine;
  private final boolean isNative;

  Implementation(EngineName engine, boolean isNative) {
    this.engine = engine;
    this.isNative = isNative;
  }

  EngineSession open(Precision precision) {
    return Engines.open(new EngineSettings(engine, precision, 1, "cpu"));
  }

  /** This way of an optimizer's arithmetic. */
  Optimizer of(Map<String, NDArray> parameters, OptimizerRules rules) {
    UpdateRule rule =
        isNative
            ? new NativeUpdate(NativeKernels.fitting(parameters).orElseThrow(), rules.inside())
            : rules.portable();
    return new RuleOptimizer(parameters, rules.slots(), rule);
  }

  Optimizer adam(Map<String, NDArray> parameters, AdamSettings settings) {
    return of(parameters, AdamRules.rules(settings));
  }

  Optimizer sgd(Map<String, NDArray> parameters, double momentum) {
    return of(parameters, new Sgd(OptimizerCases.UNUSED, momentum).rules());
  }
}
