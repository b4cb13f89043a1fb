package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.diagnose.MutualInformation;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.VarianceBounds;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.oracle.LinearOracle;
import org.vaezoo.experiments.results.CodePriorRows;
import org.vaezoo.experiments.results.FloorRows;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.results.VerdictCells;

/** The evaluations that a spec asks for. */
final class Measuring {

  private final ExperimentSpec spec;
  private final DataSets data;
  private final Vae model;
  private final EngineSession engine;
  private final KnownFloors floors;
  private final StopSignal stop;

  /**
   * @param work the trial that is measured; its stop ends an evaluation at its next batch
   * @param model as it is trained so far
   */
  Measuring(TrialWork work, Vae model, EngineSession engine) {
    this.spec = work.spec();
    this.data = work.data();
    this.floors = work.floors();
    this.stop = work.stop();
    this.model = model;
    this.engine = engine;
  }

  /** Whether there is a validation split. */
  boolean canValidate() {
    return data.validation().size() > 0;
  }

  /**
   * Validation in the course of training, in brief.
   *
   * @throws StoppedException if a stop was asked for
   */
  SplitMeasures validation() {
    calibrate(KeptBlocks.none());
    return Evaluation.of(
        model, passes(SplitName.VALIDATION, KeptBlocks.none()), settings().inBrief());
  }

  /**
   * The mutual information of x and z on the validation split, of a model as {@link #validation}
   * left it.
   *
   * @throws StoppedException if a stop was asked for
   */
  double information() {
    return MutualInformation.of(model, passes(SplitName.VALIDATION, KeptBlocks.none()));
  }

  /**
   * The rows of every table, over the splits that the spec names.
   *
   * @param end how far training had come at the weights that are measured
   * @param kept finished blocks
   * @throws StoppedException if a stop was asked for
   */
  Map<String, ArrayNode> all(Progress end, KeptBlocks kept) {
    calibrate(kept);
    VarianceBounds.check(model.scalars());
    Map<String, ArrayNode> tables = new LinkedHashMap<>();
    MeasureRows.TABLES.forEach(name -> tables.put(name, JsonNodeFactory.instance.arrayNode()));
    tables.put(MeasureRows.IMAGES, JsonNodeFactory.instance.arrayNode());
    for (SplitName split : spec.evaluation().splits()) {
      SplitMeasures measures =
          Evaluation.of(model, passes(split, kept.under(split.label())), settings());
      String name = split.label();
      CodeLength lengths =
          CodeLength.of(
              measures.dimensions(), spec.model().likelihood().isDensity(), source(split));
      ObjectNode row = MeasureRows.rateDistortion(name, measures, lengths);
      row.put("data", data.name());
      row.put("binarization", data.label());
      model.scalars().forEach(row::put);
      spec.model().codePrior().ifPresent(prior -> CodePriorRows.beside(row, prior, measures));
      SplitFloors found =
          floors.on(spec, source(SplitName.TRAIN), split, source(split), engine.manager());
      FloorRows.beside(row, measures, found, lengths);
      VerdictCells.put(row, measures, model.objective().rateWeight(end), found);
      tables.get(FloorRows.TABLE).addAll(FloorRows.all(name, found, lengths));
      tables.get("rate_distortion").add(row);
      if (MeasureRows.canBePaired(measures)) {
        tables.get(MeasureRows.IMAGES).add(MeasureRows.images(name, measures));
      }
      tables.get("groups").addAll(MeasureRows.groups(name, measures, lengths));
      tables.get("units").addAll(MeasureRows.units(name, measures));
      if (split == SplitName.TRAIN && spec.evaluation().oracle()) {
        tables.get(MeasureRows.ORACLE).addAll(oracle().rows(measures, settings().seed()));
      }
    }
    return tables;
  }

  /** Which nats the likelihood of a spec counts. */
  static Score score(ExperimentSpec spec) {
    LikelihoodSpec likelihood = spec.model().likelihood();
    return new Score(likelihood.isDensity(), likelihood.fixedVariance(), likelihood.isOrdered());
  }

  private void calibrate(KeptBlocks kept) {
    Calibration.of(model, passes(SplitName.TRAIN, kept.under("calibration")));
  }

  private EvaluationPass passes(SplitName split, KeptBlocks kept) {
    return new EvaluationPass(
        source(split), settings().seed(), engine.manager(), engine.type(), kept);
  }

  private LinearOracle oracle() {
    return new LinearOracle(
        model,
        source(SplitName.TRAIN),
        spec.model().fixedVariance(),
        model.objective().rateWeight(Progress.END).orElseThrow(),
        engine);
  }

  private DataSource source(SplitName split) {
    DataSource source =
        switch (split) {
          case TRAIN -> data.train();
          case VALIDATION -> data.validation();
          case TEST -> data.test();
        };
    return new StoppableSource(source, stop);
  }

  private EvaluationSettings settings() {
    return new EvaluationSettings(
        spec.data().evaluationSeed(),
        spec.evaluation().importanceSamples(),
        spec.evaluation().images(),
        spec.evaluation().priorSamples());
  }
}
