package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * A categorical posterior whose draw is relaxed in training: Jang, Gu and Poole (2017), equation 2.
 * With Gumbel noise g and temperature tau, y = softmax((log q + g) / tau), and the decoder reads
 * the mixture y of the codes' vectors. Straight through (section 2.2) it reads the vector of the
 * largest y, with the gradient of y.
 *
 * <p>An evaluation draws codes, so its numbers are those of the discrete model. The rate is the KL
 * divergence of the categorical posterior itself. Where this differs from the paper: the codes of
 * all positions share one table of vectors, where the paper's first decoder layer has its own
 * weights for each.
 */
final class GumbelSoftmax extends Quantizer {

  static final String TEMPERATURE = "temperature";

  private static final int CODES = 2;

  private final GumbelSoftmaxSpec spec;
  private final Parameter vectors;

  GumbelSoftmax(GumbelSoftmaxSpec spec, InitialWeights weights) {
    super(spec.codes(), spec.codes(), spec.dimension());
    this.spec = spec;
    this.vectors = parts.addState("vectors", new Shape(spec.codes(), spec.dimension()), 0, true);
    weights.of("vectors").initialize(vectors, new GlorotUniform());
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass) {
    CategoricalCodes q = new CategoricalCodes(inputs);
    Draw draw = q.draw(pass.noise());
    return Quantized.of(q, draw, vectors(draw.z(), pass));
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass, Coefficients now) {
    CategoricalCodes q = new CategoricalCodes(inputs);
    NDArray perturbed = q.logProbabilities().add(q.gumbel(pass.noise()));
    Draw draw = q.hard(perturbed);
    NDArray y = softmax(perturbed.div(now.get(TEMPERATURE)));
    NDArray weights =
        spec.straightThrough() ? StraightThrough.through(y, OneHot.of(draw.z(), spec.codes())) : y;
    NDArray latents =
        weights
            .reshape(new Shape(-1, spec.codes()))
            .matMul(pass.value(vectors))
            .reshape(inputs.getShape().slice(0, 2).add(spec.dimension()));
    return new Quantized(q, draw, latents, List.of(), !spec.straightThrough());
  }

  /** Probabilities in proportion to exponentials, along the codes. */
  static NDArray softmax(NDArray logits) {
    return logits.sub(LogSumExp.of(logits, CODES)).exp();
  }

  @Override
  public NDArray vectors(NDArray codes, Pass pass) {
    return OneHot.lookUp(codes, pass.value(vectors));
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Map.of(TEMPERATURE, spec.temperature());
  }
}
