package org.vaezoo.conditional.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** Completion of images of 4 x 4 of which the lower left 2 x 2 pixels are given. */
class BaselineTest {

  private static final String MODEL =
      """
      {"model": {"type": "conditional", "latent": 2, "likelihood": "bernoulli",
                 "prior": {"type": "conditional", "network": {"type": "mlp", "hidden": []}},
                 "encoder": {"type": "mlp", "hidden": [5]},
                 "decoder": {"type": "mlp", "hidden": [5]},
                 "baseline": {"type": "mlp", "hidden": [6]}},
       "objective": {"type": "elbo"}}\
      """;

  private static final String DATA = "{\"condition\": {\"type\": \"quadrants\", \"given\": 1}}";

  private static TinyRun run() {
    return TinyRun.of(
        read(MODEL, VaeSpec.class),
        new TinyImages(DataKind.BINARY).with(read(DATA, SideSpec.class)),
        EngineName.PYTORCH,
        Precision.FLOAT64);
  }

  private static <T> T read(String json, Class<T> type) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), type, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  @Test
  void onlyHiddenPixelsCostAndCount() {
    try (TinyRun run = run()) {
      Inference inference = run.model().infer(run.batch(), run.evaluationPass(1, 1));
      assertThat(HostArrays.read(inference.reconstruction().dimensions())).containsOnly(12);
    }
  }

  @Test
  void theBaselineFollowsItsOwnLossAndNoOther() {
    try (TinyRun run = run()) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(step.losses()).extracting(Loss::name).containsExactly("loss", "baseline");
      Map<String, Parameter> all = NamedParameters.trained(run.model().block());
      all.forEach(
          (name, parameter) -> {
            boolean own = name.startsWith("baseline.");
            assertThat(step.losses().get(0).moves().test(parameter)).as(name).isNotEqualTo(own);
            assertThat(step.losses().get(1).moves().test(parameter)).as(name).isEqualTo(own);
          });
    }
  }

  /** The guess is an input of the model: another baseline gives other terms. */
  @Test
  void theModelSeesTheGuess() {
    try (TinyRun run = run()) {
      double[] before = distortion(run);
      NDArray bias =
          NamedParameters.of(run.model().block()).get("baseline.head.body.output.bias").getArray();
      bias.addi(1);
      assertThat(distortion(run)).isNotEqualTo(before);
    }
  }

  private static double[] distortion(TinyRun run) {
    return HostArrays.read(
        run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().distortion());
  }

  /** What is reported is the loss that the baseline follows, row by row. */
  @Test
  void itsNegativeLogLikelihoodIsMeasured() {
    try (TinyRun run = run()) {
      Map<EstimateColumns, NDArray> measures =
          run.model().measures(run.batch(), run.evaluationPass(1, 1));
      assertThat(measures.keySet()).isEqualTo(Set.of(ConditionalVae.BASELINE_MEASURE));
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      double loss = HostArrays.read(step.losses().get(1).value())[0];
      double mean = HostArrays.read(measures.get(ConditionalVae.BASELINE_MEASURE).mean())[0];
      assertThat(mean).isCloseTo(loss, within(1e-12)).isGreaterThan(0);
    }
  }
}
