package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A codebook that gradients move: van den Oord et al. (2017), equation 3, with the codebook loss
 * and the commitment loss as penalties. The decoder's gradient reaches the encoder through the
 * {@link Estimator} and never the codebook.
 */
@PartType("trained-codebook")
@Doc("A codebook that gradients move (van den Oord et al. 2017, equation 3).")
public record TrainedCodebookSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number K of codes.") int codes,
    @Range(min = 1, max = 1 << 12) @Doc("Numbers D of a code's vector.") int dimension,
    @Range(min = 0) @Doc("Weight beta of the commitment loss (equation 3).") @Default("0.25")
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

  /** The codebook as parameters. */
  private static final class TrainedCodebook extends Quantizer {

    private final TrainedCodebookSpec spec;
    private final Parameter vectors;

    TrainedCodebook(TrainedCodebookSpec spec, InitialWeights weights) {
      super(spec.codes(), spec.dimension(), spec.dimension());
      this.spec = spec;
      this.vectors = parts.addState("vectors", new Shape(spec.codes(), spec.dimension()), 0, true);
      weights.of("vectors").initialize(vectors, CodebookStart.UNIFORM);
    }

    @Override
    public Quantized quantize(NDArray inputs, Pass pass) {
      Codebook choice = Codebook.choose(inputs, pass.value(vectors));
      return choice
          .quantized(inputs.getShape(), spec.estimator(), pass)
          .penalized(List.of(choice.codebookLoss(), choice.commitmentLoss()));
    }

    @Override
    public NDArray vectors(NDArray codes, Pass pass) {
      return OneHot.lookUp(codes, pass.value(vectors));
    }

    @Override
    public Map<String, Schedule> penaltyWeights() {
      return Ordered.map(
          Codebook.CODEBOOK_LOSS, new Constant(1), Codebook.COMMITMENT_LOSS, spec.commitment());
    }

    @Override
    public void prepare(EncodedExamples encoded) {
      spec.start().begin(encoded, List.of(vectors));
    }
  }
}
