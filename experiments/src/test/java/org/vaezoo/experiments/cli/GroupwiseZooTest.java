package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Groupwise;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variants;

/** What a model says of its groups one by one is what it says of them in a pass. */
class GroupwiseZooTest {

  static List<String> variants() {
    return Variants.installed().stream()
        .map(variant -> variant.name())
        .filter(GroupwiseZooTest::isGroupwise)
        .toList();
  }

  private static boolean isGroupwise(String name) {
    try (TinyRun run = run(name)) {
      return run.model() instanceof Groupwise
          && run.model()
              .infer(run.batch(), run.evaluationPass(1, 1))
              .terms()
              .withoutRate()
              .isEmpty();
    }
  }

  private static TinyRun run(String name) {
    return TinyVariant.of(Variants.named(name)).run(EngineName.PYTORCH, Precision.FLOAT64);
  }

  /** log p(x, z) - log q(z|x) at the draws of a pass. */
  @ParameterizedTest
  @MethodSource("variants")
  void priorsAndLikelihoodAddUpToTheLogWeight(String name) {
    try (TinyRun run = run(name)) {
      run.train(5);
      Groupwise model = (Groupwise) run.model();
      Batch batch = run.batch();
      Pass pass = run.evaluationPass(1, 1);
      Terms terms = model.infer(batch, pass).terms();
      Latents drawn = drawn(terms);
      Context context = Context.of(batch, pass);
      NDArray sum = model.generate(context, drawn, pass).likelihood().logProb(batch.x());
      for (GroupRate rate : terms.rates()) {
        LatentGroup group = rate.group();
        NDArray z = rate.draw().z();
        sum = sum.add(model.prior(group, context, drawn, pass).logProb(z));
        sum = sum.sub(rate.draw().logProb());
      }
      assertThat(sum.toDoubleArray())
          .containsExactly(terms.logWeight().toDoubleArray(), within(1e-9));
    }
  }

  /** Of Gaussians and codes the centre, or the use of the units, is that of the pass. */
  @ParameterizedTest
  @MethodSource("variants")
  void posteriorsGivenTheDrawsAreThoseOfThePass(String name) {
    try (TinyRun run = run(name)) {
      run.train(5);
      Groupwise model = (Groupwise) run.model();
      Batch batch = run.batch();
      Terms terms = model.infer(batch, run.evaluationPass(1, 1)).terms();
      assertThat(model.inferred()).containsExactlyInAnyOrderElementsOf(model.groups());
      Latents drawn = drawn(terms);
      for (GroupRate rate : terms.rates()) {
        var again = model.posterior(rate.group(), batch, drawn, run.evaluationPass(1, 1));
        assertThat(again.getClass()).isEqualTo(rate.posterior().getClass());
        rate.posterior()
            .centre()
            .ifPresent(
                centre ->
                    assertThat(again.centre().orElseThrow().toDoubleArray())
                        .containsExactly(centre.toDoubleArray(), within(1e-12)));
      }
    }
  }

  private static Latents drawn(Terms terms) {
    Map<String, NDArray> drawn = new LinkedHashMap<>();
    terms.rates().forEach(rate -> drawn.put(rate.group().name(), rate.draw().z()));
    return new Latents(drawn);
  }
}
