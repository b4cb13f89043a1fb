package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.probe.ProcessorProbe;
import org.vaezoo.core.train.NonFiniteException;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.UncompiledException;
import org.vaezoo.core.train.UnmovedException;
import org.vaezoo.core.train.Weights;

/**
 * Trains one trial, from nothing or from its newest checkpoint, in its own folder. The lock is held
 * by the caller.
 */
final class TrialTrainer {

  private final TrialWork work;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Origins origins;
  private final BlockLength block;
  private final StepMakers makers;

  /**
   * @param block how long training goes on before it asks whether to stop
   * @param makers of the training's steps
   */
  TrialTrainer(TrialWork work, BlockLength block, StepMakers makers) {
    this.work = work;
    this.block = block;
    this.makers = makers;
    this.origins =
        new Origins(
            Circumstances.of(work.circumstances(), work.spec().engine()),
            work.choices().acceptOtherMachine());
  }

  /**
   * Trains the trial to its end or to a stop. What may have been measured of an earlier training
   * goes at once: by the end the trial may be another's, who has measured it.
   *
   * @return the result, or empty where the run was stopped and has left a checkpoint
   */
  Optional<TrialResult> run() throws IOException {
    work.fence().require();
    work.folder().measures().discard();
    Optional<ObjectNode> result;
    try (EngineSession engine = Engines.open(work.spec().engine())) {
      result = train(engine);
    } catch (NonFiniteException diverged) {
      ObjectNode json = ended(Status.DIVERGED_NUMERIC, diverged.getMessage());
      json.put("step", diverged.step());
      json.put("term", diverged.term());
      result = Optional.of(json);
    } catch (SelfCheckException | UnmovedException | UncompiledException refused) {
      result = Optional.of(ended(Status.FAILED, refused.getMessage()));
    } catch (StoppedException stopped) {
      // Between the last checkpoint and the result: it is there already.
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
    work.fence().require();
    work.folder().finish(result.get(), provenance);
    return result.map(TrialResult::new);
  }

  private Optional<ObjectNode> train(EngineSession engine) throws IOException {
    Vae model = work.spec().build(work.data().train());
    try (Training training = training(model, engine);
        StepMaker steps = makers.of(work, training, engine.manager())) {
      ProcessorProbe.ofTheUser().require(engine, ConvolutionShape.of(model.block()));
      Subject seen = new Subjects(work, DataFolder.absent(), engine).of(model, training.progress());
      TrainingRun run =
          new TrainingRun(
              work.folder(),
              work.fence(),
              training,
              steps,
              new Validation(seen, work.spec().rateDistortion()),
              work.spec().training().earlyStopping().map(Patience::new),
              engine.manager(),
              stopwatch,
              work.stop(),
              work.listener(),
              origins,
              block);
      return run.toTheEnd() ? Optional.of(finished(model, training)) : Optional.empty();
    }
  }

  /** At its beginning, or to be restored where there are checkpoints. */
  private Training training(Vae model, EngineSession engine) throws IOException {
    boolean begun = !work.folder().checkpoints().steps().isEmpty();
    return begun
        ? work.spec().reopen(model, work.data().train(), engine)
        : work.spec().begin(model, work.data().train(), engine);
  }

  private static ObjectNode finished(Vae model, Training training) {
    ObjectNode json = ended(Status.FINISHED, "");
    json.put("steps", training.progress().step());
    json.put("parameters", NamedParameters.count(model.block()));
    json.put("weightsSha256", Weights.sha256(training.weights()));
    json.put("flags", String.join("; ", model.objective().flags()));
    return json;
  }

  /** A fault of ours ends its trial and not the sweep; its trace is for us. */
  private ObjectNode failed(RuntimeException unexpected) throws IOException {
    return ended(Status.FAILED, work.folder().writeTrace(unexpected));
  }

  private static ObjectNode ended(Status status, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status.name());
    json.put("message", message);
    return json;
  }
}
