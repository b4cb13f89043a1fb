package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;

/**
 * A codebook that gradients move: van den Oord et al. (2017), equation 3, with the codebook loss
 * and the commitment loss as penalties. The decoder's gradient reaches the encoder through the
 * {@link org.vaezoo.vq.quantize.Estimator} and never the codebook.
 */
final class TrainedCodebook implements Quantizer {

  private final TrainedCodebookSpec spec;
  private final ModelBlock parts = new ModelBlock();
  private final Parameter vectors;

  TrainedCodebook(TrainedCodebookSpec spec, InitialWeights weights) {
    this.spec = spec;
    this.vectors = parts.addState("vectors", new Shape(spec.codes(), spec.dimension()), 0, true);
    weights.of("vectors").initialize(vectors, CodebookStart.UNIFORM);
  }

  @Override
  public long inputs() {
    return spec.dimension();
  }

  @Override
  public long width() {
    return spec.dimension();
  }

  @Override
  public int codes() {
    return spec.codes();
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass) {
    Codebook choice = Codebook.choose(inputs, pass.value(vectors));
    return choice
        .quantized(inputs.getShape(), spec.estimator(), pass)
        .penalized(List.of(Losses.codebook(choice), Losses.commitment(choice)));
  }

  @Override
  public NDArray vectors(NDArray codes, Pass pass) {
    return OneHot.lookUp(codes, pass.value(vectors));
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return Ordered.map(Losses.CODEBOOK, new Constant(1), Losses.COMMITMENT, spec.commitment());
  }

  @Override
  public void prepare(EncodedExamples encoded, Pass pass) {
    spec.start().begin(encoded, pass, List.of(vectors));
  }
}
