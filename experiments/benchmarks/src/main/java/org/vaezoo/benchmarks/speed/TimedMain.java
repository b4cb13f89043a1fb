package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;

/** A process that times one side: a task as its argument, a report as its last line, in JSON. */
final class TimedMain {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private TimedMain() {}

  /** Runs the task. */
  public static void main(String[] arguments) throws IOException {
    TimedTask task = JSON.readValue(arguments[0], TimedTask.class);
    System.out.println(JSON.writeValueAsString(run(task)));
  }

  /** Threads and matrix product hold for the process, so both sides have the same. */
  private static TimedReport run(TimedTask task) throws IOException {
    EngineSettings settings =
        new EngineSettings(
            EngineName.PYTORCH, Precision.FLOAT32, task.threads(), "cpu", task.matmul());
    try (EngineSession engine = Engines.open(settings)) {
      try (TrainingLoop loop = task.side().open(task.spec(), engine)) {
        loop.steps(task.warmUp());
        List<TimedReport.Round> rounds = new ArrayList<>();
        for (int round = 0; round < task.rounds(); round++) {
          rounds.add(timed(loop, task.steps()));
        }
        return new TimedReport(rounds, ProcessMemory.peakResidentMegabytes());
      }
    }
  }

  private static TimedReport.Round timed(TrainingLoop loop, int steps) {
    long processor = SYSTEM.getProcessCpuTime();
    long clock = System.nanoTime();
    double loss = loop.steps(steps);
    double seconds = (System.nanoTime() - clock) / 1e9;
    return new TimedReport.Round(seconds, (SYSTEM.getProcessCpuTime() - processor) / 1e9, loss);
  }
}
