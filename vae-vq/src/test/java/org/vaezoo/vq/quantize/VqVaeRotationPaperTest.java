package org.vaezoo.vq.quantize;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;
import org.vaezoo.vq.PaperCodes;

/**
 * Fifty et al., "Restructuring vector quantization with the rotation trick" (2025), section 4,
 * beside the codebook of van den Oord et al. (2017), appendix A.1.
 */
class VqVaeRotationPaperTest extends PaperTest {

  VqVaeRotationPaperTest() {
    super("vq-vae-rotation");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    PaperCodes codes = PaperCodes.of(m);
    NDArray e = codes.ze();
    NDArray q = codes.nearest();
    NDArray from = unit(e);
    NDArray to = unit(q);
    NDArray r = unit(from.add(to));
    // R = I - 2 r r^T + 2 q^ e^T turns e^ into q^, of every output a matrix, and is held constant
    NDArray identity = e.getManager().eye(3, 3, 0, e.getDataType());
    NDArray turn = identity.add(times(outer(to, from).sub(outer(r, r)), 2));
    NDArray lambda = length(q).div(length(e)).expandDims(3);
    // q~ = sg[|q| / |e| R] e
    NDArray turned = turn.mul(lambda).stopGradient().mul(e.expandDims(2)).sum(new int[] {3});
    double beta = 1;
    NDArray commitment = e.sub(q).square().mean();
    NDArray distortion = m.logLikelihood(turned).mean().neg();
    return distortion.add(times(commitment, 16 * beta)).add(4 * Math.log(5));
  }

  @Override
  protected Map<String, NDArray> updates(PaperModel m) {
    return PaperCodes.of(m).averages(0.8);
  }

  private static NDArray outer(NDArray a, NDArray b) {
    return a.expandDims(3).mul(b.expandDims(2));
  }

  private static NDArray length(NDArray a) {
    return a.square().sum(new int[] {2}, true).sqrt();
  }

  private static NDArray unit(NDArray a) {
    return a.div(length(a));
  }
}
