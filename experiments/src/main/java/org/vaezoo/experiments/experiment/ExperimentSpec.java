package org.vaezoo.experiments.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Pattern;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.train.Optimization;
import org.vaezoo.core.train.OptimizerSpec;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.RegularizerSpec;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.measures.ratedistortion.EvaluationSpec;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/** One trial, in full: all that decides its numbers. A sweep makes many of one. */
@Doc("An experiment: one trial, or the ground of a sweep.")
public record ExperimentSpec(
    @Doc("Name of the experiment and of its results folder; no part of a trial's identity.")
        @Pattern(value = NAME, says = NAME_SAYS)
        String name,
    @Doc("What is learned from.") DataSpec data,
    @Doc("What is learned.") ModelSpec model,
    @Doc("What training makes of the model's terms.") ObjectiveSpec objective,
    @Doc("Penalties beside the objective, of different types.") @Default("[]")
        List<RegularizerSpec> regularizers,
    @Doc("How parameters move.") OptimizerSpec optimizer,
    @Doc("Optimizers of parts of the model, as adversary, that have one of their own.")
        @Default("{}")
        Map<String, OptimizerSpec> optimizers,
    @Doc("Which losses each step follows, and what it moves.") @Default("\"together\"")
        PhaseSchedule curriculum,
    @Doc("How long, in which batches, from which seed.") TrainingSpec training,
    @Doc("What computes.") @Default("{}") EngineSettings engine,
    @Doc("What is measured of the trained model.") @Default("{}") EvaluationSpec evaluation,
    @Doc("What is measured besides, one of a type; no part of a trial's identity.") @Default("[]")
        List<MeasureSpec> measures,
    @Doc(
            "The trial of the same results folder, with the same settings but fewer epochs, whose"
                + " training goes on; vaezoo extend sets it.")
        @Pattern(value = "[0-9a-f]{16}", says = "16 hexadecimal digits, the name of a trial")
        Optional<String> parent) {

  private static final SettingsWriter WRITER = new SettingsWriter();

  /** The key of the trial that another goes on from. */
  public static final String PARENT = "parent";

  /** A folder's name on every system: no path, no hidden file, no device of Windows. */
  static final String NAME =
      "(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?$)[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9_-])?";

  static final String NAME_SAYS =
      "1 to 80 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit, not ending with"
          + " '.', and no device name of Windows";

  public ExperimentSpec {
    if (data.standardize().isEmpty() && model.likelihood().fixesScale()) {
      data = data.standardized(Standardization.NONE); // a fixed variance is one of the file's units
    }
    regularizers = List.copyOf(regularizers);
    optimizers = Collections.unmodifiableMap(new LinkedHashMap<>(optimizers));
    measures = List.copyOf(measures);
    List<String> types = measures.stream().map(Part::typeOf).toList();
    if (types.stream().distinct().count() < types.size()) {
      throw new IllegalArgumentException("measures: expected each type once, found " + types);
    }
  }

  /**
   * The spec as JSON with everything written out, but for a parent, a group and classes left out
   * where there are none: trials without are what they were before there were any.
   */
  public ObjectNode resolved() {
    ObjectNode json = settable();
    if (data.withoutClasses().isEmpty()) {
      ((ObjectNode) json.get("data")).remove("withoutClasses");
    }
    return json;
  }

  /** The same with every key that a sweep or a command line may set. */
  public ObjectNode settable() {
    ObjectNode json = (ObjectNode) WRITER.write(this);
    if (parent.isEmpty()) {
      json.remove(PARENT);
    }
    if (training.group().isEmpty()) {
      ((ObjectNode) json.get("training")).remove("group");
    }
    return json;
  }

  /**
   * What decides the numbers of the trial, however it came to its last epoch: without its name, its
   * parent and what is measured besides.
   */
  public ObjectNode settings() {
    return resolved().without(List.of("name", "measures", PARENT));
  }

  /** What the trained model is measured by: what every trial is, and what it is besides. */
  public List<MeasureSpec> allMeasures() {
    List<MeasureSpec> all = new ArrayList<>();
    all.add(rateDistortion());
    all.addAll(measures);
    return List.copyOf(all);
  }

  /** What every trial is measured by. */
  public RateDistortionSpec rateDistortion() {
    return new RateDistortionSpec(evaluation);
  }

  /** The model with its objective. */
  public VaeSpec vae() {
    return new VaeSpec(model, objective, regularizers, curriculum);
  }

  /** How long and on what the model is trained. */
  public TrainingPlan plan() {
    return new TrainingPlan(
        training.epochs(),
        training.batchSize(),
        training.seed(),
        training.limits(),
        training.averaging(),
        curriculum);
  }

  /** How its parameters move. */
  public Optimization optimization() {
    return new Optimization(optimizer, optimizers);
  }

  /** The model for a training split, not yet initialised. */
  public Vae build(DataSource train) {
    return vae().build(InputDescription.of(train), training.seed());
  }

  /**
   * The training of a model at its beginning.
   *
   * @param model of {@link #build}
   * @param train the training split
   */
  public Training begin(Vae model, DataSource train, EngineSession engine) {
    return new Training(
        model,
        train,
        plan(),
        optimization(),
        engine.manager(),
        engine.type(),
        engine.settings().mode());
  }

  /** The same for one that was saved, and is restored before anything else. */
  public Training reopen(Vae model, DataSource train, EngineSession engine) {
    return Training.toBeRestored(
        model,
        train,
        plan(),
        optimization(),
        engine.manager(),
        engine.type(),
        engine.settings().mode());
  }
}
