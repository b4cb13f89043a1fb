package org.vaezoo.vq.quantize;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;
import org.vaezoo.vq.PaperCodes;

/**
 * Van den Oord, Vinyals and Kavukcuoglu, "Neural discrete representation learning" (2017),
 * equations 1 to 3.
 */
class VqVaePaperTest extends PaperTest {

  VqVaePaperTest() {
    super("vq-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    PaperCodes codes = PaperCodes.of(m);
    NDArray ze = codes.ze();
    NDArray e = codes.nearest(); // (1), (2): z_q(x) = e_k, k = argmin_j |z_e(x) - e_j|
    // section 3.2: the gradient of the decoder's input is copied to the encoder's output
    NDArray zq = codes.straightThrough();
    double beta = 0.25;
    NDArray codebook = ze.stopGradient().sub(e).square();
    // (3): L = log p(x|z_q(x)) + |sg[z_e(x)] - e|^2 + beta |z_e(x) - sg[e]|^2, the squares as means
    // over numbers, as the authors', times the 16 dimensions of x that log p is a sum over; and the
    // constant that the paper leaves out, log K at each of P positions
    NDArray squares = codebook.mean().add(times(codes.commitment(), beta));
    NDArray distortion = m.logLikelihood(zq).mean().neg();
    return distortion.add(times(squares, 16)).add(4 * Math.log(5));
  }
}
