package org.vaezoo.hierarchical;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyRun;

/** What holds of stacked and ladder models alike. */
class LayersTest {

  private static final long ROWS = 5;
  private static final InputDescription IMAGES =
      new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 100);

  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void theTopGroupComesFirstEverywhere(String type) {
    try (TinyRun run = Models.layered(type, 4, 3, 2)) {
      List<LatentGroup> groups =
          List.of(new LatentGroup("z3", 2), new LatentGroup("z2", 3), new LatentGroup("z1", 4));
      assertThat(run.model().groups()).isEqualTo(groups);
      List<GroupRate> rates =
          run.model().infer(run.batch(), run.evaluationPass(1, 2)).terms().rates();
      assertThat(rates).extracting(GroupRate::group).isEqualTo(groups);
      for (GroupRate rate : rates) {
        Shape expected = new Shape(2L * TinyRun.ROWS, rate.group().units());
        assertThat(rate.draw().z().getShape()).isEqualTo(expected);
        assertThat(rate.rate().units().orElseThrow().getShape()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void anEvaluationMeasuresEachGroupAndPassesItsChecks(String type) {
    try (TinyRun run = Models.layered(type, 4, 3)) {
      run.train(60);
      SplitMeasures measures =
          Evaluation.of(
              run.model(),
              run.images(),
              new EvaluationSettings(1, List.of(1, 10), 64),
              run.engine().manager(),
              run.engine().type());
      assertThat(measures.groups())
          .extracting(measured -> measured.group().name())
          .containsExactly("z2", "z1");
      assertThat(measures.groups())
          .extracting(GroupMeasures::onePrior)
          .containsExactly(true, false);
    }
  }

  /** Two draws below the same top share it and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void whatIsNotGivenIsDrawnBelowWhatIs(String type) {
    try (TinyRun run = Models.layered(type, 4, 3)) {
      NDArray top = numbers(run, 3);
      NDArray bottom = numbers(run, 4);
      Latents topGiven = new Latents(Map.of("z2", top));
      Latents bottomGiven = new Latents(Map.of("z1", bottom));
      Latents both = new Latents(Map.of("z2", top, "z1", bottom));
      assertThat(means(run, topGiven, 1)).isNotEqualTo(means(run, topGiven, 2));
      assertThat(means(run, topGiven, 1)).isEqualTo(means(run, topGiven, 1));
      assertThat(means(run, bottomGiven, 1)).isEqualTo(means(run, bottomGiven, 2));
      assertThat(means(run, both, 1)).isEqualTo(means(run, bottomGiven, 2));
    }
  }

  /** The log-weight at the posterior's draws is that of the same latents generated, less log q. */
  @ParameterizedTest
  @ValueSource(strings = {"ladder", "stacked"})
  void theLogWeightIsTheJointDensityOverThePosterior(String type) {
    try (TinyRun run = Models.layered(type, 4, 3)) {
      run.train(20);
      Terms terms = run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms();
      Map<String, NDArray> drawn = new LinkedHashMap<>();
      terms.rates().forEach(rate -> drawn.put(rate.group().name(), rate.draw().z()));
      Generation generation =
          run.model()
              .generate(
                  Context.unconditional(TinyRun.ROWS),
                  new Latents(drawn),
                  run.evaluationPass(2, 1));
      NDArray expected = generation.logPrior().sub(terms.distortion());
      for (GroupRate rate : terms.rates()) {
        expected = expected.sub(rate.draw().logProb());
      }
      NdAssert.assertClose(terms.logWeight(), 1e-12, expected);
      NdAssert.assertClose(
          generation.likelihood().distortion(run.batch().x()), 1e-12, terms.distortion());
    }
  }

  @Test
  void aSpecWithoutLayersIsRefused() {
    assertThat(Models.problems(Models.layeredJson("ladder"), IMAGES))
        .containsExactly(new Problem("/model/layers", "expected at least one layer, found none"));
  }

  @Test
  void convolutionsAboveTheDataAreRefused() {
    String conv =
        Models.layeredJson("stacked", 4, 3)
            .replace(
                "\"latent\": 3, \"encoder\": {\"type\": \"mlp\", \"hidden\": [6]",
                "\"latent\": 3, \"encoder\": {\"type\": \"conv\", \"channels\": [6]");
    assertThat(Models.problems(conv, IMAGES))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo("/model/layers/1/encoder");
              assertThat(problem.message()).contains("an example has shape (4); type 'mlp' fits");
            });
  }

  @Test
  void aLikelihoodOfOtherDataIsRefused() {
    InputDescription real = new InputDescription(new Shape(1, 28, 28), DataKind.CONTINUOUS, 100);
    assertThat(Models.problems(Models.layeredJson("ladder", 4), real))
        .singleElement()
        .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/model/likelihood"));
  }

  private static NDArray numbers(TinyRun run, long units) {
    return run.evaluationPass(77, 1).noise().normal(new Shape(ROWS, units));
  }

  private static double[] means(TinyRun run, Latents given, long noise) {
    return HostArrays.read(((MeanLikelihood) generate(run, given, noise).likelihood()).mean());
  }

  private static Generation generate(TinyRun run, Latents given, long noise) {
    return run.model().generate(Context.unconditional(ROWS), given, run.evaluationPass(noise, 1));
  }
}
