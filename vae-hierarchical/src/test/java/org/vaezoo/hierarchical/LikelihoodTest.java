package org.vaezoo.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.Standing;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.measures.annealed.AnnealedSpec;

/** log p(x) of models with several groups of latents. */
class LikelihoodTest {

  private static final int IMAGES = 20;

  /** Two estimators that share nothing but the decoder and the priors. */
  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void theAnnealedBoundIsTheImportanceBound(String type) {
    AnnealedSpec annealed = new AnnealedSpec(SplitName.TEST, IMAGES, 8, 60, 5, 10);
    try (TinyRun run = Models.layered(type, 3, 2)) {
      run.train(60);
      Subject subject = run.subject();
      assertThat(annealed.notApplicable(subject)).isEmpty();
      Findings findings = annealed.measure(subject);
      Map<String, Object> row = findings.tables().get("annealed").get(0).cells();
      SplitMeasures measures =
          Evaluation.of(
              run.model(),
              run.images(),
              new EvaluationSettings(subject.seed(), List.of(1000), IMAGES),
              subject.manager(),
              subject.type());
      assertThat(measures.bounds().get(0).standing()).isNotEqualTo(Standing.NOT_JUDGED);
      assertThat((double) row.get("annealed_nats"))
          .isCloseTo(measures.bounds().get(0).nats().mean(), within(0.05));
      Map<String, Object> sandwich = findings.tables().get("annealed_simulated").get(0).cells();
      assertThat((double) sandwich.get("gap_nats"))
          .isBetween(-4 * (double) sandwich.get("gap_se"), 0.1);
    }
  }
}
