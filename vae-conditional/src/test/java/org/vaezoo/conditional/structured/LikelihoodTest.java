package org.vaezoo.conditional.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.ImportanceBound;
import org.vaezoo.core.diagnose.Standing;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.measures.annealed.AnnealedBound;
import org.vaezoo.measures.annealed.AnnealedSampling;
import org.vaezoo.measures.annealed.AnnealedSettings;

/** log p(x|c) of a model with a prior that depends on the condition. */
class LikelihoodTest {

  private static final int IMAGES = 20;
  private static final String MODEL =
      """
      {"model": {"type": "conditional", "latent": 2, "likelihood": "bernoulli",
                 "prior": {"type": "conditional", "network": {"type": "mlp", "hidden": []}},
                 "encoder": {"type": "mlp", "hidden": [5]},
                 "decoder": {"type": "mlp", "hidden": [5]}},
       "objective": {"type": "elbo"}}\
      """;

  private static <T> T read(String json, Class<T> type) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), type, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  private static TinyRun run() {
    SideSpec label = read("{\"condition\": {\"type\": \"label\"}}", SideSpec.class);
    return TinyRun.of(
        read(MODEL, VaeSpec.class),
        new TinyImages(DataKind.BINARY).with(label),
        EngineName.PYTORCH,
        Precision.FLOAT64);
  }

  /** Two estimators that share nothing but the decoder, the prior and the condition. */
  @Test
  void theAnnealedBoundIsTheImportanceBound() {
    try (TinyRun run = run()) {
      run.train(60);
      Subject subject = run.subject();
      ImportanceBound importance =
          Evaluation.of(
                  run.model(),
                  run.images(),
                  new EvaluationSettings(subject.seed(), List.of(1000), IMAGES),
                  subject.manager(),
                  subject.type())
              .bounds()
              .get(0);
      AnnealedBound annealed =
          new AnnealedSampling(subject, new AnnealedSettings(8, 60, 5))
              .bound(Subset.of(run.images(), IMAGES, subject.seed()));
      assertThat(importance.standing()).isNotEqualTo(Standing.NOT_JUDGED);
      assertThat(annealed.nats().mean()).isCloseTo(importance.nats().mean(), within(0.05));
    }
  }
}
