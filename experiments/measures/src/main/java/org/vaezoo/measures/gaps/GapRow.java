package org.vaezoo.measures.gaps;

import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * The row of {@code gaps.csv}.
 *
 * @param settings by which it was measured
 */
record GapRow(GapsSpec settings) {

  /** What was found. */
  Row of(InferenceGaps posteriors, LogLikelihood logLikelihood) {
    Gaps gaps = posteriors.below(logLikelihood.largest()).checked();
    Row row =
        new Row()
            .put(TrialColumns.SPLIT, settings.split().label())
            .put(GapColumns.IMAGES, gaps.amortized().images().size())
            .put(GapColumns.AMORTIZED, gaps.amortized().mean())
            .put(GapColumns.GAUSSIAN, gaps.bestGaussian().mean())
            .put(GapColumns.GAUSSIAN_GAIN, gaps.gaussianGain())
            .put(GapColumns.FLOW, gaps.bestFlow().mean())
            .put(GapColumns.FLOW_GAIN, gaps.flowGain())
            .put(GapColumns.LOG_LIKELIHOOD, gaps.logLikelihood().mean())
            .put(GapColumns.LOG_LIKELIHOOD_FROM, logLikelihood.source())
            .put(GapColumns.AMORTIZATION, gaps.amortization())
            .put(GapColumns.APPROXIMATION, gaps.approximation())
            .put(GapColumns.FLOW_GAP, gaps.flowApproximation())
            .put(GapColumns.TOTAL, gaps.total());
    row.putNumbers(posteriors.effort());
    return estimates(row, logLikelihood)
        .put(GapColumns.EVALUATION_DRAWS, settings.evaluationDraws())
        .put(GapColumns.PLANAR_FLOWS, settings.planarFlows());
  }

  private Row estimates(Row row, LogLikelihood estimate) {
    return row.put(GapColumns.ANNEALED, estimate.annealed().nats())
        .put(GapColumns.ANNEALED_SAMPLES, estimate.annealed().effectiveSamples())
        .put(GapColumns.IMPORTANCE, estimate.importance().nats())
        .put(GapColumns.IMPORTANCE_EFFECTIVE, estimate.importance().effectiveSamples())
        .put(GapColumns.IMPORTANCE_SAMPLES, settings.importanceSamples())
        .put(GapColumns.FLOW_IMPORTANCE, estimate.importanceOfFlow().mean())
        .put(GapColumns.FLOW_IMPORTANCE_SAMPLES, settings.evaluationDraws());
  }
}
