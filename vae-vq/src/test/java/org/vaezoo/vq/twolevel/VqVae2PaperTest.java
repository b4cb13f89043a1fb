package org.vaezoo.vq.twolevel;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.TreeMap;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;
import org.vaezoo.vq.PaperCodes;

/**
 * Razavi, van den Oord and Vinyals, "Generating diverse high-fidelity images with VQ-VAE-2" (2019),
 * equations 2 to 4 and algorithm 1.
 */
class VqVae2PaperTest extends PaperTest {

  VqVae2PaperTest() {
    super("vq-vae-2");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    PaperCodes top = top(m);
    PaperCodes bottom = bottom(m);
    // algorithm 1: x = Decoder(e_top, e_bottom); the one place of the top stands at all four
    NDArray above = top.straightThrough().broadcast(new Shape(top.rows(), 4, 3));
    NDArray read = above.concat(bottom.straightThrough(), 2);
    // (2): |x - D(e)|^2, here -log p(x|e), + beta |sg[e] - E(x)|^2 of both levels; moving averages
    // stand for the second term; log K of the one place of the top and the four of the bottom
    double beta = 0.25;
    NDArray commitments = top.commitment().add(bottom.commitment());
    NDArray distortion = m.logLikelihood(read).mean().neg();
    return distortion.add(times(commitments, 16 * beta)).add(5 * Math.log(5));
  }

  /** (3), (4), and codes that begin anew, which the paper does not have. */
  @Override
  protected Map<String, NDArray> updates(PaperModel m) {
    Map<String, NDArray> updates = new TreeMap<>(top(m).averages(0.99, m.noise(0)));
    updates.putAll(bottom(m).averages(0.99, m.noise(1)));
    return updates;
  }

  /** h_top = E_top(x), e_top = Quantize(h_top). */
  private static PaperCodes top(PaperModel m) {
    NDArray features = m.run("encoder.bottom", m.batch().x());
    NDArray maps = features.transpose(0, 2, 1).reshape(new Shape(-1, 4, 2, 2));
    NDArray h = m.run("encoder.topHead", m.run("encoder.top", maps));
    return new PaperCodes(m, "top.quantizer", h);
  }

  /** h_bottom = E_bottom(x, e_top), e_bottom = Quantize(h_bottom). */
  private static PaperCodes bottom(PaperModel m) {
    NDArray features = m.run("encoder.bottom", m.batch().x());
    NDArray expanded = m.run("encoder.expand", top(m).straightThrough());
    NDArray places = expanded.reshape(new Shape(-1, 4, 4)).transpose(0, 2, 1);
    NDArray h = m.run("encoder.bottomHead", features.concat(places, 2));
    return new PaperCodes(m, "bottom.quantizer", h);
  }
}
