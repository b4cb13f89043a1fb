package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.TinyImages;

/** A training of the model, on either engine and in either precision. */
final class TwoParametersRun implements AutoCloseable {

  final TwoParameters model;
  final EngineSession engine;
  final Training training;

  TwoParametersRun(
      EngineName name, Precision precision, GradientLimits limits, TwoParameters.Rule rule) {
    model = new TwoParameters(rule);
    engine = Engines.open(new EngineSettings(name, precision, 1, "cpu"));
    training =
        new Training(
            model,
            new TinyImages(DataKind.BINARY),
            new TrainingPlan(1, 8, 1, limits),
            new Sgd(new Constant(1), 0),
            engine.manager(),
            engine.type());
  }

  TwoParametersRun(EngineName name, TwoParameters.Rule rule) {
    this(name, Precision.FLOAT64, GradientLimits.NONE, rule);
  }

  TwoParametersRun(TwoParameters.Rule rule) {
    this(EngineName.PYTORCH, rule);
  }

  void assertAt(double first, double second) {
    assertThat(HostArrays.read(model.first().getArray())).containsOnly(first);
    assertThat(HostArrays.read(model.second().getArray())).containsOnly(second);
  }

  void assertState(double value) {
    assertThat(HostArrays.read(model.state().getArray())).containsExactly(value);
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
