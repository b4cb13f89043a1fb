package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * A codebook of moving averages: van den Oord et al. (2017), appendix A.1. With n_i outputs z_ij
 * nearest to code i in the batch,
 *
 * <pre>
 * N_i = gamma N_i + (1 - gamma) n_i
 * m_i = gamma m_i + (1 - gamma) sum_j z_ij
 * e_i = m_i / N_i
 * </pre>
 *
 * <p>Where this differs from the paper: N_i in the last line is smoothed to S (N_i + epsilon) / (S
 * + K epsilon) with S = sum_i N_i (Laplace), as in the authors' code, so that an idle code divides
 * by no zero. The averages begin at N_i = 1 and m_i = e_i, so that without data nothing moves; the
 * authors' code begins both at zero and corrects the bias. No gradient moves the vectors, and there
 * is no codebook loss.
 */
final class AveragedCodebook extends Quantizer {

  private static final int[] OVER_OUTPUTS = {0};

  private final AveragedCodebookSpec spec;
  private final Parameter vectors;
  private final Parameter sums;
  private final Parameter counts;

  AveragedCodebook(AveragedCodebookSpec spec, InitialWeights weights) {
    super(spec.codes(), spec.dimension(), spec.dimension());
    this.spec = spec;
    Shape shape = new Shape(spec.codes(), spec.dimension());
    this.vectors = parts.addState("vectors", shape, 0, false);
    this.sums = parts.addState("sums", shape, 0, false);
    this.counts = parts.addState("counts", new Shape(spec.codes()), 1, false);
    weights.of("vectors").initialize(vectors, CodebookStart.UNIFORM);
    weights.of("vectors").initialize(sums, CodebookStart.UNIFORM);
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass) {
    Codebook choice = Codebook.choose(inputs, pass.value(vectors));
    Quantized quantized =
        choice
            .quantized(inputs.getShape(), spec.estimator(), pass)
            .penalized(List.of(choice.commitmentLoss()));
    if (pass.training()) {
      moveAverages(choice, pass);
    }
    return quantized;
  }

  private void moveAverages(Codebook choice, Pass pass) {
    NDArray outputs = choice.outputs().stopGradient();
    NDArray count = average(pass.value(counts), choice.nearest().sum(OVER_OUTPUTS));
    NDArray sum = average(pass.value(sums), choice.nearest().transpose().matMul(outputs));
    Averages next = spec.restart().apply(new Averages(count, sum), outputs, pass.noise());
    pass.move(counts, next.counts());
    pass.move(sums, next.sums());
    pass.move(vectors, next.vectors(spec.smoothing()));
  }

  private NDArray average(NDArray before, NDArray batch) {
    return Numbers.times(before, spec.decay()).add(Numbers.times(batch, 1 - spec.decay()));
  }

  @Override
  public NDArray vectors(NDArray codes, Pass pass) {
    return OneHot.lookUp(codes, pass.value(vectors));
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return Map.of(Codebook.COMMITMENT_LOSS, spec.commitment());
  }

  @Override
  public void prepare(EncodedExamples encoded) {
    spec.start().begin(encoded, List.of(vectors, sums));
  }
}
