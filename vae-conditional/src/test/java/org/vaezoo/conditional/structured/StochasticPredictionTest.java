package org.vaezoo.conditional.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** The hybrid objective, equation 6 of the paper, by its parts. */
class StochasticPredictionTest {

  private static final String MODEL =
      """
      {"model": {"type": "conditional", "latent": 2, "likelihood": "bernoulli",
                 "prior": {"type": "conditional", "network": {"type": "mlp", "hidden": []}},
                 "encoder": {"type": "mlp", "hidden": [5]},
                 "decoder": {"type": "mlp", "hidden": [5]}%s},
       "objective": {"type": "elbo"}}\
      """;

  private static TinyRun run(String key) {
    SideSpec label = read("{\"condition\": {\"type\": \"label\"}}", SideSpec.class);
    return TinyRun.of(
        read(MODEL.formatted(key), VaeSpec.class),
        new TinyImages(DataKind.BINARY).with(label),
        EngineName.PYTORCH,
        Precision.FLOAT64);
  }

  private static <T> T read(String json, Class<T> type) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(json), type, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  private static double value(NDArray scalar) {
    return HostArrays.read(scalar)[0];
  }

  @Test
  void theLossIsTheBoundAndTheWeightedPrediction() {
    try (TinyRun run = run(", \"gsnn\": 0.5")) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      double bound =
          value(step.report().get("distortion_nats")) + value(step.report().get("rate_nats"));
      double prediction = value(step.report().get("gsnn"));
      assertThat(value(step.losses().get(0).value()))
          .isCloseTo(bound + 0.5 * prediction, within(1e-12));
    }
  }

  /** The prediction is the mean distortion with the latents of the prior: those of generation. */
  @Test
  void thePredictionDrawsFromThePrior() {
    try (TinyRun run = run(", \"gsnn\": 1")) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      Pass pass = run.trainingPass(1);
      pass.noise().normal(new Shape(TinyRun.ROWS, 2)); // what the posterior draws
      NDArray expected =
          run.model()
              .generate(Context.of(run.batch(), pass), Latents.none(), pass)
              .likelihood()
              .distortion(run.batch().x())
              .mean();
      assertThat(value(step.report().get("gsnn"))).isCloseTo(value(expected), within(1e-12));
    }
  }

  @Test
  void withoutAWeightThereIsNoPrediction() {
    try (TinyRun run = run("")) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(step.report()).doesNotContainKey("gsnn");
    }
  }
}
