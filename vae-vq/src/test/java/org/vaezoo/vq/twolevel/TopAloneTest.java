package org.vaezoo.vq.twolevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistRun;

/** What the bottom is for: the paper's figure of reconstructions by level, in nats. */
class TopAloneTest {

  private static final int STEPS = 150;
  private static final double STANDARD_ERRORS = 4;

  /** The same layers to the same top, and from there straight to the image. */
  private static final class TopAlone implements Variant {

    @Override
    public String name() {
      return "top-alone";
    }

    @Override
    public String summary() {
      return "the top of the default without its bottom";
    }

    @Override
    public Paper paper() {
      return new VqVae2().paper();
    }

    @Override
    public String defaults() {
      return """
          {"model": {"type": "vq", "likelihood": "bernoulli",
                     "quantizer": {"type": "averaged-codebook", "codes": 16, "dimension": 16,
                                   "restart": {"type": "below"}},
                     "encoder": {"type": "conv", "channels": [16, 16], "strides": [2]},
                     "decoder": {"type": "conv", "channels": [8, 16], "strides": [2]}},
           "objective": {"type": "elbo"}}""";
    }

    @Override
    public List<Class<? extends Record>> parts() {
      return List.of();
    }
  }

  private static Estimate distortion(Variant variant) {
    try (MnistRun run = new MnistRun(variant, EngineSettings.standard())) {
      run.train(STEPS);
      return run.measure().distortion();
    }
  }

  /** Seen with one seed: D of ? without the bottom and of ? with it. */
  @Test
  void withoutTheBottomTheDistortionIsLarger() {
    Estimate alone = distortion(new TopAlone());
    Estimate both = distortion(new VqVae2());
    double allowed = STANDARD_ERRORS * Math.hypot(alone.standardError(), both.standardError());
    assertThat(alone.mean() - both.mean()).isGreaterThan(allowed);
  }
}
