package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/** A process that takes a bound: a task as its argument, a report as its last line. */
final class BoundMain {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 1;

  /** So that weights differ among draws as those of a trained model do. */
  private static final int STEPS = 200;

  private BoundMain() {}

  /** Runs the task. */
  public static void main(String[] arguments) throws IOException {
    BoundTask task = JSON.readValue(arguments[0], BoundTask.class);
    System.out.println(JSON.writeValueAsString(run(task)));
  }

  private static MeasuredBound run(BoundTask task) throws IOException {
    ExperimentSpec spec = OurLoop.read(BenchmarkModel.of(task.model()).spec());
    try (EngineSession engine = Engines.open(settings(task.threads()))) {
      DataSource train = OurLoop.train(spec);
      DataSource test = spec.data().load(DataFolder.absent()).test();
      Vae model = spec.build(train);
      try (Training training = spec.begin(model, train, engine)) {
        for (int made = 0; made < STEPS; ) {
          made += training.advance(STEPS - made).size();
        }
        return timed(task, model, pass(Subset.of(test, task.images(), SEED), model, engine));
      }
    }
  }

  private static EngineSettings settings(int threads) {
    return new EngineSettings(
        EngineName.PYTORCH,
        Precision.FLOAT32,
        threads,
        "cpu",
        MatmulPrecision.AUTO,
        StepMode.COMPILED);
  }

  private static EvaluationPass pass(DataSource images, Vae model, EngineSession engine) {
    Evaluator evaluator =
        Evaluator.of(StepMode.COMPILED, model, engine.manager(), System.err::println);
    return new EvaluationPass(
        images, SEED, engine.manager(), engine.type(), KeptBlocks.none(), evaluator);
  }

  private static MeasuredBound timed(BoundTask task, Vae model, EvaluationPass pass) {
    EvaluationSettings settings =
        new EvaluationSettings(SEED, List.of(task.draws()), task.images());
    long clock = System.nanoTime();
    double nats = Evaluation.of(model, pass, settings).bounds().get(0).nats().mean();
    return new MeasuredBound(task, (System.nanoTime() - clock) / 1e9, nats);
  }
}
