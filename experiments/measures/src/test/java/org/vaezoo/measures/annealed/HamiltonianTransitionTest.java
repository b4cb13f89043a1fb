package org.vaezoo.measures.annealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.LinearExamples;
import org.vaezoo.core.diagnose.LinearGaussian;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.testing.Passes;

/** On the posterior of one example of probabilistic PCA, a Gaussian in closed form. */
class HamiltonianTransitionTest {

  private static final int ROWS = 4000;
  private static final int TRANSITIONS = 3;
  private static final LinearExamples SPLIT = LinearExamples.range(0, 1);

  /** Steps so long that many trajectories are rejected. */
  private static final double STEP = 1.1;

  /** Whose uniform numbers are as small as can be, so that every trajectory is accepted. */
  private record Accepting(Noise noise) implements Noise {

    @Override
    public NDArray normal(Shape shape) {
      return noise.normal(shape);
    }

    @Override
    public NDArray uniform(Shape shape) {
      return noise.uniform(shape).mul(0).add(1e-300);
    }
  }

  /** The squared distance of each row from the posterior mean, in standard deviations. */
  private static Estimate distanceAfterMoves(boolean acceptAlways) {
    FixedVariance variance = new FixedVariance(LinearGaussian.VARIANCE);
    try (LinearGaussian linear = new LinearGaussian(EngineName.PYTORCH, variance, 1, 1);
        NDManager scope = linear.subject(SPLIT).manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Subject subject = linear.subject(SPLIT);
      Batch batch = SPLIT.batch(new int[1], new DataNoise.Evaluation(1), scope, subject.type());
      Joint joint = Joint.of(subject.model(), batch, ROWS, 1, new int[1]);
      Pass pass = joint.pass();
      NDArray z = subject.model().infer(batch, pass).terms().rates().get(0).draw().z();
      Noise noise = Passes.noise(scope, 5);
      Chains chains =
          new Chains(
              new HamiltonianTransition(TemperedTarget.of(joint, subject.evaluator()), 3),
              z,
              acceptAlways ? new Accepting(noise) : noise);
      for (int i = 0; i < TRANSITIONS; i++) {
        chains.advance(0, 1, chains.column(STEP));
      }
      return distance(linear, HostArrays.read(chains.z()));
    }
  }

  private static Estimate distance(LinearGaussian linear, double[] z) {
    double[] x = LinearExamples.example(0);
    Moments moments = new Moments();
    for (int i = 0; i < z.length; i++) {
      double offset = z[i] - linear.mean(x, i % 2);
      moments.add(offset * offset / linear.variance(i % 2));
    }
    assertThat(Arrays.stream(z)).allMatch(Double::isFinite);
    return moments.estimate();
  }

  @Test
  void leavesThePosteriorAsItIsWhateverTheStepSize() {
    Estimate distance = distanceAfterMoves(false);
    assertThat(distance.mean()).isCloseTo(1, within(4 * distance.standardError()));
  }

  @Test
  void aTransitionThatAcceptsAlwaysIsCaught() {
    Estimate distance = distanceAfterMoves(true);
    assertThat(Math.abs(distance.mean() - 1)).isGreaterThan(10 * distance.standardError());
  }
}
