package org.vaezoo.beta.tc;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.RegularizerSpec;

/**
 * The parts of the rate, with weights of their own beside an objective that weights the rate by
 * one.
 */
@PartType("total-correlation")
@Doc("Weights of information, total correlation and dimension-wise KL (Chen et al. 2018).")
public record TotalCorrelationSpec(
    @Doc("How the aggregate posterior is estimated from a batch.") @Default("\"stratified\"")
        MinibatchEstimator estimator,
    @Range(min = 0) @Doc("Weight of the index-code information.") @Default("1") Schedule alpha,
    @Range(min = 0) @Doc("Weight of the total correlation.") Schedule beta,
    @Range(min = 0) @Doc("Weight of the dimension-wise KL.") @Default("1") Schedule gamma)
    implements RegularizerSpec {

  @Override
  public Regularizer build(InputDescription input, int units, InitialWeights weights) {
    return new TotalCorrelation(estimator, input.trainingExamples(), alpha, beta, gamma);
  }
}
