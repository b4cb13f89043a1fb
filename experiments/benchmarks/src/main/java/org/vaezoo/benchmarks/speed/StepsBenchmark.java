package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.benchmarks.shared.MnistImages;
import org.vaezoo.benchmarks.shared.Python;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.experiments.schedule.OwnOptions;

/**
 * Steps a second of all sides. Their processes take turns, so that what else the machine does falls
 * on all alike: a pair is one process of each side, one after the other, every other pair in the
 * opposite order.
 */
final class StepsBenchmark {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StepsSettings settings;
  private final Optional<Python> python;
  private final Path scratch;
  private final Consumer<String> progress;
  private final Path images;

  /**
   * @param python the other side, where there is one
   * @param scratch a folder for what it is given
   * @param progress told what was measured
   */
  StepsBenchmark(
      StepsSettings settings, Optional<Python> python, Path scratch, Consumer<String> progress)
      throws IOException {
    this.settings = settings;
    this.python = python;
    this.scratch = scratch;
    this.progress = progress;
    this.images = MnistImages.train(scratch);
  }

  /** Measures each model with each number of threads. */
  List<StepsOfModel> measure() throws IOException {
    List<StepsOfModel> measured = new ArrayList<>();
    for (BenchmarkModel model : settings.models()) {
      for (int threads : settings.threads()) {
        measured.add(measure(model, threads));
      }
    }
    return measured;
  }

  private StepsOfModel measure(BenchmarkModel model, int threads) throws IOException {
    EngineSettings engine =
        new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, threads, "cpu");
    double peak = PeakProduct.gigaflops(engine);
    HandedOver given = handOver(model, engine);
    StepsTask ours =
        new StepsTask(
            JSON.readTree(model.spec()),
            images.toString(),
            given.parameters().toString(),
            given.given().toString(),
            threads,
            engine.matmul().name().toLowerCase(Locale.ROOT),
            true,
            settings.warmUp(model),
            settings.rounds(),
            settings.steps(model));
    Optional<PythonAnswer> answer = prepare(model, ours, given.loss());
    List<MeasuredProcess> processes = new ArrayList<>();
    for (int pair = 1; pair <= settings.pairs(); pair++) {
      for (Side side : order(pair)) {
        String matmul = side.isPython() ? answer.orElseThrow().fastest() : ours.matmul();
        processes.add(run(side, pair, ours.with(matmul, side.isCompiled())));
      }
      progress.accept(line(model, threads, pair, processes));
    }
    return new StepsOfModel(model, threads, processes, given.loss(), answer, peak);
  }

  private HandedOver handOver(BenchmarkModel model, EngineSettings engine) throws IOException {
    try (EngineSession session = Engines.open(engine)) {
      return HandedOver.of(model, session, scratch);
    }
  }

  private Optional<PythonAnswer> prepare(BenchmarkModel model, StepsTask task, double ours)
      throws IOException {
    if (python.isEmpty()) {
      return Optional.empty();
    }
    PythonAnswer answer = PythonAnswer.of(python.get().ask("prepare", write(task)));
    answer.requireSame(model, ours);
    progress.accept(
        String.format(
            Locale.ROOT,
            "%s, threads %d: loss of the same step %.4f, Python's %.4f; its products: %s",
            model.label(),
            task.threads(),
            ours,
            answer.loss(),
            answer.fastest()));
    return Optional.of(answer);
  }

  private List<Side> order(int pair) {
    List<Side> order =
        new ArrayList<>(
            Arrays.stream(Side.values())
                .filter(side -> python.isPresent() || !side.isPython())
                .toList());
    if (pair % 2 == 0) {
      Collections.reverse(order);
    }
    return order;
  }

  private MeasuredProcess run(Side side, int pair, StepsTask task) throws IOException {
    Path file = write(task);
    double startedAt = System.currentTimeMillis() / 1e3;
    StepsReport report =
        StepsReport.of(
            side.isPython()
                ? python.orElseThrow().run("steps", file)
                : JavaProcess.run(OwnOptions.given(), StepsMain.class, List.of(file.toString())));
    return new MeasuredProcess(side, pair, task, startedAt, report);
  }

  private Path write(StepsTask task) throws IOException {
    Path file = scratch.resolve("task.json");
    JSON.writeValue(file.toFile(), task);
    return file;
  }

  private static String line(
      BenchmarkModel model, int threads, int pair, List<MeasuredProcess> processes) {
    List<String> words = new ArrayList<>();
    for (MeasuredProcess process : processes) {
      if (process.pair() == pair) {
        words.add(
            String.format(
                Locale.ROOT, "%s %.1f", process.side().label(), process.stepsPerSecond()));
      }
    }
    return model.label()
        + ", threads "
        + threads
        + ", pair "
        + pair
        + ", steps/s: "
        + String.join(", ", words);
  }
}
