package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.NoRateException;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/** What a variant infers and generates: terms of each example, in nats, and rates that are true. */
interface GivesTerms extends VariantUnderTest {

  @Test
  default void termsAreFiniteAndOneAnExample() {
    try (TinyRun run = run()) {
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 2)).terms();
      for (NDArray array : rows(terms)) {
        assertThat(array.getShape().getShape()).containsExactly(2L * TinyRun.ROWS);
        NdAssert.assertFinite(array);
      }
      assertThat(terms.rates().stream().map(GroupRate::group).toList())
          .isEqualTo(run.model().groups());
    }
  }

  /** A number for each row: all that the model has. */
  private static List<NDArray> rows(Terms terms) {
    return terms.withoutRate().isPresent()
        ? List.of(terms.distortion())
        : List.of(terms.distortion(), terms.rate(), terms.logWeight());
  }

  /** A model without a rate says why, wherever one is asked for, and never gives a number. */
  @Test
  default void aRateThatIsMissingIsMissingEverywhere() {
    try (TinyRun run = run()) {
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms();
      assertThat(terms.withoutRate().isPresent())
          .isEqualTo(terms.rates().stream().anyMatch(group -> group.rateIfAny().isEmpty()));
      terms
          .withoutRate()
          .ifPresent(
              why -> {
                for (ThrowingCallable rate :
                    List.<ThrowingCallable>of(terms::rate, terms::elbo, terms::logWeight)) {
                  assertThatThrownBy(rate)
                      .isInstanceOf(NoRateException.class)
                      .hasMessageContaining(why);
                }
              });
    }
  }

  @Test
  default void unitRatesAddUpToTheGroupsRate() {
    try (TinyRun run = run()) {
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms();
      for (GroupRate rate : terms.rates()) {
        rate.rateIfAny()
            .flatMap(Rate::units)
            .ifPresent(
                units -> NdAssert.assertClose(units.sum(new int[] {1}), 1e-12, rate.rate().nats()));
      }
    }
  }

  /** An exact rate is the mean of log q - log p, which the log-weight and the distortion give. */
  @Test
  default void rateIsTheMeanOfItsSamples() {
    int samples = 2000;
    int standardErrors = 4;
    try (TinyRun run = run()) {
      run.train(5);
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(3, samples)).terms();
      if (terms.withoutRate().isPresent()) {
        return; // another test asks that it is nowhere given
      }
      double[] exact = HostArrays.read(terms.rate());
      double[] sampled = HostArrays.read(terms.logWeight().add(terms.distortion()).neg());
      boolean closedForm = terms.rates().stream().allMatch(group -> group.rate().exact());
      for (int b = 0; b < TinyRun.ROWS; b++) {
        Moments difference = new Moments();
        for (int s = 0; s < samples; s++) {
          int row = s * TinyRun.ROWS + b;
          difference.add(sampled[row] - exact[row]);
        }
        double allowed = standardErrors * difference.estimate().standardError() + 1e-9;
        assertThat(difference.estimate().mean()).isCloseTo(0, within(allowed));
        assertThat(closedForm && exact[b] < 0).as("a negative rate").isFalse();
      }
    }
  }

  @Test
  default void inEvaluationAnExampleDoesNotDependOnItsNeighbours() {
    try (TinyRun run = run()) {
      run.train(3);
      double[] together = deterministicTerms(run, 0, 1, 2, 3);
      double[] apart = deterministicTerms(run, 2, 40, 41, 0);
      assertThat(apart[0]).isCloseTo(together[2], within(1e-12));
      assertThat(apart[3]).isCloseTo(together[0], within(1e-12));
    }
  }

  /** What examples cost whose noise is zero, so that only the examples differ. */
  private static double[] deterministicTerms(TinyRun run, int... rows) {
    Pass pass = run.evaluationPass(1, 1);
    Pass still =
        new Pass(pass.parameters(), pass.manager(), new StillNoise(run.engine()), false, 1);
    Terms terms = run.model().infer(run.batch(rows), still).terms();
    return HostArrays.read(terms.withoutRate().isPresent() ? terms.distortion() : terms.elbo());
  }

  @Test
  default void generatesFromPriorAndFromGivenLatents() {
    try (TinyRun run = run()) {
      Pass pass = run.evaluationPass(1, 1);
      Context context = Context.of(run.batch(0, 1, 2, 3, 4), pass);
      Generation drawn = run.model().generate(context, Latents.none(), pass);
      assertThat(drawn.logPrior().getShape().getShape()).containsExactly(5L);
      NDArray sample = drawn.likelihood().sample(run.evaluationPass(2, 1).noise());
      assertThat(sample.getShape()).isEqualTo(new Shape(5).addAll(run.images().shape()));
      NdAssert.assertFinite(drawn.likelihood().logProb(sample));
    }
  }
}
