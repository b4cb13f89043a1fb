package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.spec.Site;
import org.vaezoo.core.train.NonFiniteException;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.Weights;
import org.vaezoo.experiments.spec.ExperimentSpec;

/**
 * Trains and measures one trial, from nothing or from its newest checkpoint, in its own folder. The
 * lock is held by the caller.
 */
final class TrialRunner {

  private final ExperimentSpec spec;
  private final TrialFolder folder;
  private final DataSets data;
  private final StopSignal stop;
  private final TrialListener listener;
  private final ObjectNode circumstances;
  private final Stopwatch stopwatch = new Stopwatch();

  TrialRunner(
      ExperimentSpec spec,
      TrialFolder folder,
      DataSets data,
      ObjectNode circumstances,
      StopSignal stop,
      TrialListener listener) {
    this.spec = spec;
    this.folder = folder;
    this.data = data;
    this.circumstances = circumstances;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Runs the trial to its end or to a stop.
   *
   * @return the result, or empty where the run was stopped and has left a checkpoint
   */
  Optional<TrialResult> run() throws IOException {
    Optional<ObjectNode> result;
    try (EngineSession engine = Engines.open(spec.engine())) {
      result = trainAndMeasure(engine);
    } catch (NonFiniteException diverged) {
      ObjectNode json = ended(TrialStatus.DIVERGED_NUMERIC, diverged.getMessage());
      json.put("step", diverged.step());
      json.put("term", diverged.term());
      result = Optional.of(json);
    } catch (SelfCheckException contradiction) {
      result = Optional.of(ended(TrialStatus.FAILED, contradiction.getMessage()));
    } catch (StoppedException stopped) {
      // Between the last checkpoint and the result: the evaluation is repeated.
      return Optional.empty();
    } catch (MissingEngineException | BadDataException | UncheckedIOException circumstance) {
      throw circumstance; // of every trial
    } catch (RuntimeException unexpected) {
      result = Optional.of(failed(unexpected));
    }
    if (result.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode provenance = circumstances.deepCopy();
    provenance.put("finished", Instant.now().toString());
    provenance.put("seconds", stopwatch.seconds());
    folder.finish(result.get(), provenance);
    return result.map(TrialResult::new);
  }

  private Optional<ObjectNode> trainAndMeasure(EngineSession engine) throws IOException {
    Vae model = spec.vae().build(Site.of(data.train()), spec.training().seed());
    try (Training training =
        new Training(
            model,
            data.train(),
            spec.plan(),
            spec.optimization(),
            engine.manager(),
            engine.type())) {
      Measuring measuring = new Measuring(spec, data, model, engine, stop);
      TrainingRun run =
          new TrainingRun(
              folder,
              training,
              measuring,
              spec.training().earlyStopping().map(Patience::new),
              engine.manager(),
              stopwatch,
              stop,
              listener);
      if (!run.toTheEnd()) {
        return Optional.empty();
      }
      return Optional.of(finished(model, training, measuring));
    }
  }

  private ObjectNode finished(Vae model, Training training, Measuring measuring) {
    ObjectNode json = ended(TrialStatus.FINISHED, "");
    json.put("steps", training.progress().step());
    json.put("flags", String.join("; ", model.objective().flags()));
    json.put("parameters", NamedParameters.count(model.block()));
    json.put("weightsSha256", Weights.sha256(training.weights()));
    measuring.all().forEach((table, rows) -> json.set(table, rows));
    return json;
  }

  /** A fault of ours ends its trial and not the sweep; its trace is for us. */
  private ObjectNode failed(RuntimeException unexpected) throws IOException {
    return ended(TrialStatus.FAILED, folder.writeTrace(unexpected));
  }

  private static ObjectNode ended(TrialStatus status, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status.name());
    json.put("message", message);
    return json;
  }
}
