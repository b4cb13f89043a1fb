package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;

/** A process of our side: the file of a task as its argument, a report as its last line. */
final class StepsMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StepsMain() {}

  /** Runs the task. */
  public static void main(String[] arguments) throws IOException {
    StepsTask task = JSON.readValue(new File(arguments[0]), StepsTask.class);
    System.out.println(JSON.writeValueAsString(run(task)));
  }

  private static StepsReport run(StepsTask task) throws IOException {
    try (EngineSession engine = Engines.open(settings(task));
        TrainingLoop loop = new OurLoop(task.spec().toString(), engine)) {
      double firstCall = timed(loop, 1).seconds();
      double firstStepAt = System.currentTimeMillis() / 1e3;
      double warmUp = timed(loop, task.warmUp()).seconds();
      List<StepsReport.Round> rounds = new ArrayList<>();
      for (int round = 0; round < task.rounds(); round++) {
        rounds.add(timed(loop, task.steps()));
      }
      double peak = ProcessMemory.peakResidentMegabytes();
      return new StepsReport(rounds, firstStepAt, firstCall, warmUp, peak);
    }
  }

  private static EngineSettings settings(StepsTask task) {
    return new EngineSettings(
        EngineName.PYTORCH,
        Precision.FLOAT32,
        task.threads(),
        "cpu",
        MatmulPrecision.valueOf(task.matmul().toUpperCase(Locale.ROOT)),
        task.compiled() ? StepMode.COMPILED : StepMode.EAGER);
  }

  private static StepsReport.Round timed(TrainingLoop loop, int steps) {
    long clock = System.nanoTime();
    double loss = loop.steps(steps);
    return new StepsReport.Round((System.nanoTime() - clock) / 1e9, loss);
  }
}
