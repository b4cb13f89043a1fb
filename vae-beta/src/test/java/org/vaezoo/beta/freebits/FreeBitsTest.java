package org.vaezoo.beta.freebits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.beta.FixedTerms;
import org.vaezoo.beta.Gradients;
import org.vaezoo.beta.higgins.Beta;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.schedule.Constant;

class FreeBitsTest {

  private static Objective freeBits(double nats, FreeBitsScope per) {
    return new FreeBits(new Constant(nats), per);
  }

  /** D = 10; mean unit rates 2 and 4 in the first group, 1 in the second. */
  private static FixedTerms terms() {
    return new FixedTerms(
        new double[] {10, 10}, new double[][] {{1, 2}, {3, 6}}, new double[][] {{0}, {2}});
  }

  @Test
  void eachUnitCountsAtLeastLambda() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(freeBits(0, FreeBitsScope.UNIT), 0)).isEqualTo(10 + 2 + 4 + 1);
      assertThat(terms.loss(freeBits(3, FreeBitsScope.UNIT), 0)).isEqualTo(10 + 3 + 4 + 3);
    }
  }

  @Test
  void eachGroupCountsAtLeastLambda() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(freeBits(3, FreeBitsScope.GROUP), 0)).isEqualTo(10 + 6 + 3);
      assertThat(terms.loss(freeBits(7, FreeBitsScope.GROUP), 0)).isEqualTo(10 + 7 + 7);
    }
  }

  /** The second group costs 0 and 2: a maximum for each example would give 1.5, not 1. */
  @Test
  void theMeanOverTheBatchComesBeforeTheMaximum() {
    try (FixedTerms terms = terms()) {
      assertThat(terms.loss(freeBits(1, FreeBitsScope.GROUP), 0)).isEqualTo(10 + 6 + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(FreeBitsScope.class)
  void noFreeBitsAreThePlainModel(FreeBitsScope per) {
    Gradients.assertSame(freeBits(0, per), new Elbo());
  }

  @ParameterizedTest
  @EnumSource(FreeBitsScope.class)
  void gradientsAreFiniteDifferences(FreeBitsScope per) {
    Gradients.assertExact(freeBits(0.05, per), 0);
    Gradients.assertExact(freeBits(50, per), 0);
  }

  /** With more free nats than any unit uses, the gradient is that of the distortion alone. */
  @ParameterizedTest
  @EnumSource(FreeBitsScope.class)
  void belowLambdaNothingPullsTowardsThePrior(FreeBitsScope per) {
    try (TinyVae free = TinyVae.of(freeBits(50, per));
        TinyVae unweighted = TinyVae.of(new Beta(new Constant(0)))) {
      int subsets = per == FreeBitsScope.UNIT ? 3 : 1;
      assertThat(free.loss(0)).isCloseTo(unweighted.loss(0) + subsets * 50, within(1e-12));
      Gradients.assertClose(free.gradients(0), unweighted.gradients(0), 1e-14);
    }
  }

  @Test
  void onlyUnitsNeedThePriorToSplit() {
    assertThat(new FreeBitsSpec(new Constant(1), FreeBitsScope.UNIT).needs())
        .extracting(Need::feature)
        .contains(Feature.UNIT_RATES);
    assertThat(new FreeBitsSpec(new Constant(1), FreeBitsScope.GROUP).needs())
        .extracting(Need::feature)
        .containsExactly(Feature.RATE);
  }

  @Test
  void aPriorThatDoesNotSplitIsNamed() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray zeros = manager.zeros(new Shape(2, 1));
      GroupRate group =
          new GroupRate(
              new LatentGroup("z", 1),
              new DiagonalGaussian(zeros, zeros),
              new Draw(zeros, new Deferred(() -> zeros)),
              Rate.sampled(manager.zeros(new Shape(2))));
      assertThatThrownBy(() -> FreeBitsScope.UNIT.subsets(group))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("group 'z'");
    }
  }
}
