package org.vaezoo.vq.quantize;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;
import org.vaezoo.vq.PaperCodes;

/**
 * Van den Oord, Vinyals and Kavukcuoglu, "Neural discrete representation learning" (2017), equation
 * 3 and appendix A.1.
 */
class VqVaeEmaPaperTest extends PaperTest {

  VqVaeEmaPaperTest() {
    super("vq-vae-ema");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    PaperCodes codes = PaperCodes.of(m);
    double beta = 0.25;
    // (3) without its second term: moving averages stand for it
    NDArray distortion = m.logLikelihood(codes.straightThrough()).mean().neg();
    return distortion.add(times(codes.commitment(), 16 * beta)).add(4 * Math.log(5));
  }

  /** Appendix A.1, equations 6 to 8. */
  @Override
  protected Map<String, NDArray> updates(PaperModel m) {
    return PaperCodes.of(m).averages(0.99);
  }
}
