package org.vaezoo.vq.quantize;

import static org.vaezoo.core.testing.PaperFormulas.logSumExp;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Jang, Gu and Poole, "Categorical reparameterization with Gumbel-softmax" (2017), equations 1 and
 * 2.
 */
class GumbelVaePaperTest extends PaperTest {

  GumbelVaePaperTest() {
    super("gumbel-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray h = m.run("encoder.head", m.run("encoder.body", m.batch().x()));
    NDArray logits = h.reshape(new Shape(-1, 4, 5));
    NDArray logPi = logits.sub(logSumExp(logits, 2).expandDims(2));
    // (1): g = -log(-log u) with u uniform
    NDArray g = m.noise(0).reshape(logits.getShape()).log().neg().log().neg();
    // (2): y_i = exp((log pi_i + g_i) / tau) / sum_j exp((log pi_j + g_j) / tau)
    NDArray tau = m.now("temperature");
    NDArray scaled = logPi.add(g).div(tau);
    NDArray y = scaled.sub(logSumExp(scaled, 2).expandDims(2)).exp();
    NDArray mixed = y.reshape(new Shape(-1, 5)).matMul(m.value("quantizer.vectors"));
    NDArray latents = mixed.reshape(new Shape(-1, 4, 3));
    // KL(q(y|x) || p(y)) of categorical variables, p(y) = 1/5 each
    NDArray rate = sum(logPi.exp().mul(logPi.add(Math.log(5))));
    return m.logLikelihood(latents).sub(rate).mean().neg();
  }
}
