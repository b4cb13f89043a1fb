package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.testing.TinyImages;

final class PhasedRun implements AutoCloseable {

  final List<String> computed = new ArrayList<>();
  final TwoParameters model;
  final EngineSession engine;
  final Training training;

  PhasedRun(
      EngineName name, PhaseSchedule curriculum, Optimization optimization, Averaging averaging) {
    List<TwoParameters> models = new ArrayList<>();
    model = new TwoParameters((a, b, now) -> step(models.get(0), a, b), List.of("loss", "other"));
    models.add(model);
    engine = Engines.open(new EngineSettings(name, Precision.FLOAT64, 1, "cpu"));
    TinyImages images = new TinyImages(DataKind.BINARY);
    Optional<Averaging> averages = Optional.ofNullable(averaging);
    TrainingPlan plan = new TrainingPlan(4, 8, 1, GradientLimits.NONE, averages, curriculum);
    training =
        new Training(
            model, images, plan, optimization, engine.manager(), engine.type(), StepMode.EAGER);
  }

  PhasedRun(PhaseSchedule curriculum, OptimizerSpec optimizer) {
    this(EngineName.PYTORCH, curriculum, Optimization.of(optimizer), null);
  }

  private Step step(TwoParameters it, NDArray a, NDArray b) {
    return new Step(
        List.of(
            new Loss("loss", loss("loss", a), p -> p == it.first()),
            new Loss("other", loss("other", b), p -> p == it.second())),
        List.of(new Update(it.state(), it.state().getArray().add(1))),
        Map.of());
  }

  private Deferred loss(String name, NDArray parameter) {
    return new Deferred(
        () -> {
          computed.add(name);
          return parameter.sum();
        });
  }

  StepValues steps(int count) {
    StepValues last = null;
    for (int step = 0; step < count; step++) {
      last = training.step();
    }
    return last;
  }

  double first() {
    return HostArrays.read(model.first().getArray())[0];
  }

  double second() {
    return HostArrays.read(model.second().getArray())[0];
  }

  double state() {
    return HostArrays.read(model.state().getArray())[0];
  }

  @Override
  public void close() {
    training.close();
    engine.close();
  }
}
