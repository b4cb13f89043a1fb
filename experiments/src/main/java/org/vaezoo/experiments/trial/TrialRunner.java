package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.probe.ProcessorProbe;
import org.vaezoo.core.table.BadCellException;
import org.vaezoo.core.train.NonFiniteException;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.UnmovedException;
import org.vaezoo.core.train.Weights;
import org.vaezoo.experiments.results.FloorRows;
import org.vaezoo.experiments.results.MeasureRows;

/**
 * Trains and measures one trial, from nothing or from its newest checkpoint, in its own folder. The
 * lock is held by the caller.
 */
final class TrialRunner {

  private final TrialWork work;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Origins origins;

  public TrialRunner(TrialWork work) {
    this.work = work;
    this.origins =
        new Origins(
            Circumstances.of(work.circumstances(), work.spec().engine()),
            work.choices().acceptOtherMachine());
  }

  /**
   * Runs the trial to its end or to a stop.
   *
   * @return the result, or empty where the run was stopped and has left a checkpoint
   */
  public Optional<TrialResult> run() throws IOException {
    Optional<ObjectNode> result;
    try (EngineSession engine = Engines.open(work.spec().engine())) {
      result = trainAndMeasure(engine);
    } catch (NonFiniteException diverged) {
      ObjectNode json = ended(TrialStatus.DIVERGED_NUMERIC, diverged.getMessage());
      json.put("step", diverged.step());
      json.put("term", diverged.term());
      result = Optional.of(json);
    } catch (SelfCheckException | BadCellException | UnmovedException contradiction) {
      result = Optional.of(ended(TrialStatus.FAILED, contradiction.getMessage()));
    } catch (StoppedException stopped) {
      // Between the last checkpoint and the result: what is finished of the evaluation is kept.
      return Optional.empty();
    } catch (MissingEngineException
        | BadDataException
        | OtherMachineException
        | UncheckedIOException circumstance) {
      throw circumstance; // of every trial
    } catch (RuntimeException unexpected) {
      result = Optional.of(failed(unexpected));
    }
    if (result.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode provenance = work.provenance(stopwatch);
    origins.describe(provenance);
    work.folder().finish(result.get(), provenance);
    return result.map(TrialResult::new);
  }

  private Optional<ObjectNode> trainAndMeasure(EngineSession engine) throws IOException {
    Vae model = work.spec().build(work.data().train());
    try (Training training = work.spec().begin(model, work.data().train(), engine)) {
      ProcessorProbe.ofTheUser().require(engine, ConvolutionShape.of(model.block()));
      Measuring measuring = new Measuring(work, model, engine);
      TrainingRun run =
          new TrainingRun(
              work.folder(),
              training,
              measuring,
              work.spec().training().earlyStopping().map(Patience::new),
              engine.manager(),
              stopwatch,
              work.stop(),
              work.listener(),
              origins);
      if (!run.toTheEnd()) {
        return Optional.empty();
      }
      return Optional.of(finished(model, training, measuring));
    }
  }

  private ObjectNode finished(Vae model, Training training, Measuring measuring)
      throws IOException {
    ObjectNode json = ended(TrialStatus.FINISHED, "");
    json.put("steps", training.progress().step());
    json.put("parameters", NamedParameters.count(model.block()));
    String weights = Weights.sha256(training.weights());
    json.put("weightsSha256", weights);
    Map<String, ArrayNode> tables;
    try (BlocksFile blocks =
        work.blocks(TrialFolder.EVALUATION, weights, MissingNode.getInstance())) {
      tables = measuring.all(training.progress(), blocks);
    }
    work.folder().model().write(training.weights(), work.input());
    json.put("flags", String.join("; ", flags(model, tables)));
    tables.forEach((table, rows) -> json.set(table, rows));
    return json;
  }

  /** What the objective says of itself, and whether the model is above the floor of its data. */
  private static List<String> flags(Vae model, Map<String, ArrayNode> tables) {
    List<String> flags = new ArrayList<>(model.objective().flags());
    for (JsonNode row : tables.get(MeasureRows.RATE_DISTORTION)) {
      FloorRows.flag(row).ifPresent(flags::add);
    }
    return flags;
  }

  /** A fault of ours ends its trial and not the sweep; its trace is for us. */
  private ObjectNode failed(RuntimeException unexpected) throws IOException {
    return ended(TrialStatus.FAILED, work.folder().writeTrace(unexpected));
  }

  private static ObjectNode ended(TrialStatus status, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status.name());
    json.put("message", message);
    return json;
  }
}
