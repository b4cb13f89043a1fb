package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.LinearVae;
import org.vaezoo.measures.LinearVae.Unit;

/** Posteriors optimised at length against those of a linear model, in closed form. */
class ConfirmSpecTest {

  private static final ConfirmSpec SPEC = new ConfirmSpec(SplitName.TEST, 1000, 400);

  private static Map<String, Object> confirmed(EngineSession engine, LinearVae model) {
    DataSets data =
        new DataSets("tiny", "none", "", LinearVae.IMAGES, LinearVae.IMAGES, LinearVae.IMAGES);
    Subject subject = new Subject(model, data, 1, engine.manager(), engine.type(), progress -> {});
    assertThat(SPEC.notApplicable(subject)).isEmpty();
    return SPEC.measure(subject).tables().get("confirm").get(0).cells();
  }

  /** From the prior to the true posterior the gain is KL(N(0, 1) || N(a x, v)). */
  @Test
  void aDeadEncoderGainsWhatTheTruePosteriorHolds() {
    double w = 0.4;
    Unit truth = Unit.exact(w);
    try (EngineSession engine =
        Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"))) {
      Map<String, Object> dead = confirmed(engine, LinearVae.of(List.of(new Unit(0, 1, w))));
      double[] x = LinearVae.pixel(engine.manager(), 0);
      double v = truth.variance();
      double gain =
          Arrays.stream(x)
              .map(each -> (Math.log(v) + (1 + truth.a() * truth.a() * each * each) / v - 1) / 2)
              .average()
              .orElseThrow();
      double error = (double) dead.get("long_posterior_gain_se");
      assertThat((double) dead.get("long_posterior_gain_nats"))
          .isCloseTo(gain, within(4 * error + 0.03));
      assertThat((double) dead.get("rate_weight")).isEqualTo(1);
      assertThat(ConfirmSpec.SCHEMA.names()).containsSubsequence(dead.keySet());
      Map<String, Object> exact = confirmed(engine, LinearVae.of(List.of(truth)));
      assertThat((double) exact.get("long_posterior_gain_nats")).isBetween(0.0, 0.01);
    }
  }
}
