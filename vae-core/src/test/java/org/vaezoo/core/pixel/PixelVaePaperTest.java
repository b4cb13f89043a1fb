package org.vaezoo.core.pixel;

import static org.vaezoo.core.testing.PaperFormulas.flat;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.logBernoulli;
import static org.vaezoo.core.testing.PaperFormulas.sigmoid;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Gulrajani et al., "PixelVAE" (2017), section 3.1; the decoder is that of van den Oord et al.,
 * "Pixel recurrent neural networks" (2016), table 1.
 */
class PixelVaePaperTest extends PaperTest {

  PixelVaePaperTest() {
    super("pixel-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray maps = m.run("decoder.body", m.z()); // s = f(z)
    NDArray x = m.batch().x();
    // every convolution over x is masked: the logit of pixel i is a function of x_1 .. x_(i-1), z
    // the tiny model has tanh for the rectifier
    NDArray h = m.run("decoder.causal.first", x);
    NDArray before = m.run("decoder.causal.layer0.masked", h.tanh());
    NDArray given = before.add(m.run("decoder.causal.layer0.condition", maps));
    h = h.add(m.run("decoder.causal.layer0.mix", given.tanh()));
    NDArray y = sigmoid(flat(m.run("decoder.causal.output", h.tanh())));
    // log p(x|z) = sum_i log p(x_i|x_1 .. x_(i-1), z)
    return logBernoulli(m.x(), y).sub(kl(m.mu(), m.logSigma2())).mean().neg();
  }
}
