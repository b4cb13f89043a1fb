package org.vaezoo.beta.higgins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/**
 * A published error: the rate weighed by 0.00025 in training and by 1 where models are chosen. Here
 * the weight is the objective's alone, and what is measured is the same number whatever it is.
 */
class UnweightedMeasuresTest {

  private static final String SPEC =
      """
      {"model": {"type": "gaussian", "latent": 3, "likelihood": "bernoulli",
                 "encoder": {"type": "mlp", "hidden": [8]},
                 "decoder": {"type": "mlp", "hidden": [8]}},
       "objective": {"type": "beta", "beta": %s}}
      """;

  /** What the same weights give under a beta. */
  private record Seen(double loss, SplitMeasures measures) {

    static Seen under(double beta) {
      Problems problems = new Problems();
      VaeSpec spec =
          new SettingsReader(Variants.parts())
              .read(JsonDocument.value(SPEC.formatted(beta)), VaeSpec.class, problems)
              .orElseThrow();
      try (TinyRun run =
          TinyRun.of(
              spec, new TinyImages(DataKind.BINARY), EngineName.PYTORCH, Precision.FLOAT64)) {
        SplitMeasures measures =
            Evaluation.of(
                run.model(),
                run.images(),
                new EvaluationSettings(1, List.of(1, 10), 20),
                run.engine().manager(),
                run.engine().type());
        double loss =
            run.model()
                .step(run.batch(), run.trainingPass(1), run.coefficients())
                .losses()
                .get(0)
                .value()
                .getDouble();
        return new Seen(loss, measures);
      }
    }
  }

  @Test
  void theWeightOfTheRateIsInTheLossAndInNoMeasure() {
    Seen light = Seen.under(0.00025);
    Seen plain = Seen.under(1);
    assertThat(light.measures().elbo()).isEqualTo(plain.measures().elbo());
    assertThat(light.measures().rate()).isEqualTo(plain.measures().rate());
    assertThat(light.measures().distortion()).isEqualTo(plain.measures().distortion());
    assertThat(light.measures().bounds().get(1).nats())
        .isEqualTo(plain.measures().bounds().get(1).nats());
    assertThat(plain.measures().rate().mean()).isPositive();
    assertThat(light.loss()).isLessThan(plain.loss());
  }
}
