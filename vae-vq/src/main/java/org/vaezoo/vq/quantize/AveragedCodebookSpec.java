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

/** A codebook of moving averages. */
@PartType("averaged-codebook")
@Doc("A codebook of moving averages (van den Oord et al. 2017, appendix A.1).")
public record AveragedCodebookSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number K of codes.") int codes,
    @Range(min = 1, max = 1 << 12) @Doc("Numbers D of a code's vector.") int dimension,
    @Range(min = 0) @Doc("Weight beta of the commitment loss (equation 3).") @Default("0.25")
        Schedule commitment,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Weight of the past in the moving averages, gamma.")
        @Default("0.99")
        double decay,
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Laplace smoothing of the counts, epsilon.")
        @Default("0.00001")
        double smoothing,
    @Doc("How the vectors begin.") @Default("{\"type\": \"uniform\"}") CodebookStart start,
    @Doc("What becomes of codes that are hardly chosen any more.") @Default("{\"type\": \"none\"}")
        RestartSpec restart,
    @Doc("The gradient through the choice of a code.") @Default("{\"type\": \"straight-through\"}")
        Estimator estimator)
    implements QuantizerSpec {

  @Override
  public Quantizer build(InitialWeights weights) {
    return new AveragedCodebook(this, weights);
  }

  @Override
  public void check(
      InputDescription input, Positions positions, String pointer, Problems problems) {
    start.check(codes, input, positions, pointer + "/start", problems);
  }
}
