package org.vaezoo.hierarchical.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.hierarchical.Models;

/** Why the rate of a lower layer is not the divergence between two Gaussians. */
class StackedRateTest {

  private static final int SAMPLES = 2000;

  @Test
  void onlyTheTopIsInClosedForm() {
    try (TinyRun run = Models.layered("stacked", 4, 3, 2)) {
      assertThat(run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rates())
          .extracting(rate -> rate.rate().exact())
          .containsExactly(true, false, false);
    }
  }

  /**
   * KL(q(z1|x) || p(z1|z2)) at the drawn z2 is the mean of log q - log p over a z1 that z2 was not
   * drawn from: it counts what z2 already tells of z1.
   */
  @Test
  void theDivergenceAtTheDrawnLayerAboveIsMoreThanTheRate() {
    try (TinyRun run = Models.layered("stacked", 4, 3)) {
      run.train(150);
      List<GroupRate> drawn = rates(run, 3);
      List<GroupRate> others = rates(run, 4);
      NDArray above = drawn.get(0).draw().z();
      Draw other = others.get(1).draw();
      NDArray cost = other.logProb().sub(logPrior(run, above, other.z()));
      Estimate difference = estimate(cost.sub(drawn.get(1).rate().nats()));
      assertThat(difference.mean()).isGreaterThan(6 * difference.standardError());
    }
  }

  private static List<GroupRate> rates(TinyRun run, long noise) {
    return run.model().infer(run.batch(), run.evaluationPass(noise, SAMPLES)).terms().rates();
  }

  /** log p(z1|z2). */
  private static NDArray logPrior(TinyRun run, NDArray above, NDArray z) {
    long rows = z.getShape().get(0);
    Latents given = new Latents(Map.of("z2", above, "z1", z));
    NDArray both =
        run.model()
            .generate(Context.unconditional(rows), given, run.evaluationPass(1, 1))
            .logPrior();
    return both.sub(new StandardNormal(rows, 3).logProb(above));
  }

  private static Estimate estimate(NDArray values) {
    Moments moments = new Moments();
    for (double value : HostArrays.read(values)) {
      moments.add(value);
    }
    return moments.estimate();
  }
}
