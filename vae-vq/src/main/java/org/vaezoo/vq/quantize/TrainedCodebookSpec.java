package org.vaezoo.vq.quantize;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A codebook that gradients move.
 *
 * @param codes K
 * @param dimension D
 * @param commitment beta of equation 3: a number, or a schedule
 * @param start how the vectors begin
 * @param estimator the gradient through the choice
 */
@PartType("trained-codebook")
@Doc("A codebook that gradients move (van den Oord et al. 2017, equation 3).")
public record TrainedCodebookSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number of codes.") int codes,
    @Range(min = 1, max = 1 << 12) @Doc("Numbers of a code's vector.") int dimension,
    @Range(min = 0) @Doc("Weight of the commitment loss, beta.") @Default("0.25")
        Schedule commitment,
    @Doc("How the vectors begin.") @Default("{\"type\": \"uniform\"}") CodebookStart start,
    @Doc("The gradient through the choice of a code.") @Default("{\"type\": \"straight-through\"}")
        Estimator estimator)
    implements QuantizerSpec {

  @Override
  public Quantizer build(InitialWeights weights) {
    return new TrainedCodebook(this, weights);
  }

  @Override
  public void check(
      InputDescription input, Positions positions, String pointer, Problems problems) {
    start.check(codes, input, positions, pointer + "/start", problems);
  }
}
