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
  PYTORCH_FUSED(EngineName.PYTORCH, true),
  PYTORCH_PORTABLE(EngineName.PYTORCH, false),
  MXNET_PORTABLE(EngineName.MXNET, false);

  private final EngineName engine;
  private final boolean fused;

  Implementation(EngineName engine, boolean fused) {
    this.engine = engine;
    this.fused = fused;
  }

  EngineSession open(Precision precision) {
    return Engines.open(new EngineSettings(engine, precision, 1, "cpu"));
  }

  Optimizer adam(Map<String, NDArray> parameters, AdamSettings settings) {
    UpdateRule rule =
        fused
            ? new FusedAdam(FusedKernels.fitting(parameters).orElseThrow(), settings)
            : new PortableAdam(settings);
    return AdamRules.with(parameters, rule);
  }

  Optimizer sgd(Map<String, NDArray> parameters, double momentum) {
    UpdateRule rule =
        fused
            ? new FusedSgd(FusedKernels.fitting(parameters).orElseThrow(), momentum)
            : new PortableSgd(momentum);
    return new RuleOptimizer(parameters, Sgd.slots(momentum), rule);
  }
}
