package org.vaezoo.vq.quantize;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Mentzer et al., "Finite scalar quantization: VQ-VAE made simple" (2024), section 3 and the
 * listing of the appendix, of numbers whose tanh is spread over -1 .. 1.
 */
class FsqVaePaperTest extends PaperTest {

  FsqVaePaperTest() {
    super("fsq-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray numbers = m.run("encoder.head", m.run("encoder.body", m.batch().x()));
    NDArray rows = numbers.reshape(new Shape(-1, 3));
    NDArray mean = rows.mean(new int[] {0});
    NDArray variance = rows.sub(mean).square().mean(new int[] {0});
    NDArray z = times(numbers.sub(mean).div(variance.add(1e-5).sqrt()), Math.PI / Math.sqrt(12));
    // L = [8, 6, 5]; half_l = (L - 1)(1 - eps) / 2, offset = 1/2 where L is even, shift = artanh of
    // offset / half_l, for which the listing has the tangent
    double[] half = {7 * 0.999 / 2, 5 * 0.999 / 2, 4 * 0.999 / 2};
    NDArray halfL = Numbers.row(z, half);
    NDArray offset = Numbers.row(z, 0.5, 0.5, 0);
    NDArray shift = Numbers.row(z, artanh(0.5 / half[0]), artanh(0.5 / half[1]), 0);
    // bound(z) = tanh(z + shift) half_l - offset
    NDArray bounded = z.add(shift).tanh().mul(halfL).sub(offset);
    // round_ste, then quantized / (L // 2)
    NDArray rounded = bounded.add(bounded.round().sub(bounded).stopGradient());
    NDArray zHat = rounded.div(Numbers.row(z, 4, 3, 2));
    // no auxiliary loss; the constant is the uniform rate of 8 * 6 * 5 codes at 4 positions
    return m.logLikelihood(zHat).mean().neg().add(4 * Math.log(240));
  }

  private static double artanh(double a) {
    return Math.log((1 + a) / (1 - a)) / 2;
  }
}
