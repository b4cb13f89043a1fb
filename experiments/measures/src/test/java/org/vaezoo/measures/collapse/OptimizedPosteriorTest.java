package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.measures.LinearVae;
import org.vaezoo.measures.LinearVae.Unit;

/**
 * Optimised posteriors of fifty units against their optimum, which is known: the noise of the
 * optimiser, which every unit adds to and the weight of the rate multiplies, must neither cost
 * anything nor hide what is to be gained.
 */
class OptimizedPosteriorTest {

  private static final int UNITS = 50;

  /** The best posterior under D + βR of a decoder's weight: its precision is 1 + w² / (β NOISE). */
  private static Unit best(double w, double beta) {
    double variance = 1 / (1 + w * w / (beta * LinearVae.NOISE));
    return new Unit(variance * w / (beta * LinearVae.NOISE), variance, w);
  }

  private static Lag lag(List<Unit> units, double beta, int steps) {
    try (EngineSession engine =
        Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"))) {
      DataSets data =
          new DataSets("wide", "none", "", LinearVae.WIDE, LinearVae.WIDE, LinearVae.WIDE);
      Subject subject =
          new Subject(
              LinearVae.wide(units), data, 1, engine.manager(), engine.type(), progress -> {});
      return new OptimizedPosterior(subject, LinearVae.WIDE, beta, steps).measure().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "200, 100", "1, 10", "200, 10"})
  void atTheOptimumNothingIsLost(double beta, int steps) {
    Lag lag = lag(Collections.nCopies(UNITS, best(0.4, beta)), beta, steps);
    assertThat(lag.gain().mean()).isBetween(0.0, 0.02);
    assertThat(lag.optimizedRate().mean()).isCloseTo(lag.encoderRate().mean(), within(0.02));
  }

  /** One unit's variance is wrong by as much as loses 0.2 nats of D + βR; the rest is optimal. */
  @ParameterizedTest
  @CsvSource({"1", "200"})
  void aLagOfAFifthOfANatIsSeen(double beta) {
    Unit optimum = best(0.4, beta);
    double factor = factor(0.2 / beta);
    List<Unit> units = new ArrayList<>(Collections.nCopies(UNITS, optimum));
    units.set(0, new Unit(optimum.a(), optimum.variance() * factor, optimum.w()));
    Lag lag = lag(units, beta, 100);
    assertThat(lag.gain().mean())
        .isCloseTo(0.2, within(0.07))
        .isGreaterThan(3 * lag.gain().standardError());
  }

  /** The f > 1 with (f - 1 - log f) / 2 equal to a number of nats, by bisection. */
  private static double factor(double nats) {
    double low = 1;
    double high = 100;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if ((middle - 1 - Math.log(middle)) / 2 < nats) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
