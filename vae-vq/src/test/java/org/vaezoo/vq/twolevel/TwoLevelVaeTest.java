package org.vaezoo.vq.twolevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.vq.CodeSpecs.run;
import static org.vaezoo.vq.twolevel.TwoLevels.codebook;
import static org.vaezoo.vq.twolevel.TwoLevels.tiny;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.record.Replay;
import org.vaezoo.core.testing.TinyRun;

class TwoLevelVaeTest {

  private static final double TOP_RATE = Math.log(5);
  private static final double BOTTOM_RATE = 4 * Math.log(3);

  private static final String LEARNED =
      ", \"prior\": {\"type\": \"pixel-cnn\", \"width\": 6, \"layers\": 1, \"kernel\": 3}";
  private static final String OTHERS =
      ", \"prior\": \"uniform\", \"otherPriors\": [\"unigram\","
          + " {\"type\": \"pixel-cnn\", \"width\": 6, \"layers\": 1, \"kernel\": 3}]";

  /** Five codes at the one place of the top, three at each of the four places of the bottom. */
  private static TinyRun withKeys(String keys) {
    return run(tiny(codebook(5), codebook(3), keys));
  }

  private static Inference infer(TinyRun run) {
    return run.model().infer(run.batch(), run.evaluationPass(1, 1));
  }

  private static double[] repeated(double value) {
    double[] values = new double[TinyRun.ROWS];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void theUniformRateIsThatOfBothGridsTopFirst() {
    try (TinyRun run = withKeys("")) {
      assertThat(run.model().groups())
          .containsExactly(new LatentGroup("top", 1), new LatentGroup("bottom", 4));
      List<GroupRate> rates = infer(run).terms().rates();
      assertClose(rates.get(0).rate().nats(), 1e-14, repeated(TOP_RATE));
      assertClose(rates.get(1).rate().nats(), 1e-14, repeated(BOTTOM_RATE));
      assertClose(infer(run).terms().rate(), 1e-14, repeated(TOP_RATE + BOTTOM_RATE));
    }
  }

  @Test
  void oneCodeOnEachGridHasRateZero() {
    try (TinyRun run = run(tiny(codebook(1), codebook(1), ""))) {
      run.train(5);
      assertClose(infer(run).terms().rate(), 0, repeated(0));
    }
  }

  /** The bound of deterministic codes has no gap: every importance weight is the same. */
  @Test
  void theLogWeightOfAChoiceIsItsBound() {
    try (TinyRun run = withKeys("")) {
      var terms = run.model().infer(run.batch(), run.evaluationPass(1, 3)).terms();
      assertClose(terms.logWeight(), 1e-12, terms.elbo());
    }
  }

  private static Latents codes(Inference inference, String... names) {
    List<String> given = List.of(names);
    Map<String, NDArray> codes = new HashMap<>();
    for (GroupRate group : inference.terms().rates()) {
      if (given.contains(group.group().name())) {
        codes.put(group.group().name(), group.draw().z());
      }
    }
    return new Latents(codes);
  }

  /** D of the batch under what is generated from codes, drawn with some noise where not given. */
  private static double[] distortion(TinyRun run, Latents given, long noise) {
    Generation generation =
        run.model()
            .generate(Context.unconditional(TinyRun.ROWS), given, run.evaluationPass(noise, 1));
    return HostArrays.read(generation.likelihood().distortion(run.batch().x()));
  }

  @Test
  void codesGivenOnBothLevelsAreDecodedAsTheyWereInferred() {
    try (TinyRun run = withKeys("")) {
      run.train(20);
      Inference inference = infer(run);
      double[] expected = HostArrays.read(inference.terms().distortion());
      double[] decoded = distortion(run, codes(inference, "top", "bottom"), 2);
      assertThat(decoded).containsExactly(expected, within(1e-12));
    }
  }

  /** Each level alone moves x: the one that is not given is drawn anew with other noise. */
  @Test
  void resamplingOneLevelChangesTheImageWhileTheOtherStays() {
    try (TinyRun run = withKeys("")) {
      run.train(20);
      Inference inference = infer(run);
      for (String kept : List.of("top", "bottom")) {
        Latents given = codes(inference, kept);
        assertThat(distortion(run, given, 2)).isEqualTo(distortion(run, given, 2));
        assertThat(distortion(run, given, 2)).as(kept).isNotEqualTo(distortion(run, given, 3));
      }
      Latents both = codes(inference, "top", "bottom");
      assertThat(distortion(run, both, 2)).isEqualTo(distortion(run, both, 3));
    }
  }

  /** The bottom's prior reads the top's codes; the top's prior has no such vectors. */
  @Test
  void theBottomsPriorIsGivenTheTopsCodes() {
    try (TinyRun run = withKeys(LEARNED)) {
      Latents bottom = codes(infer(run), "bottom");
      List<Double> logPriors = new ArrayList<>();
      for (int code = 0; code < 2; code++) {
        NDArray top =
            run.engine().manager().full(new Shape(TinyRun.ROWS, 1), code, run.engine().type());
        Map<String, NDArray> given = new HashMap<>(bottom.given());
        given.put("top", top);
        Generation generation =
            run.model()
                .generate(
                    Context.unconditional(TinyRun.ROWS),
                    new Latents(given),
                    run.evaluationPass(1, 1));
        logPriors.add(HostArrays.read(generation.logPrior())[0]);
      }
      assertThat(logPriors.get(0)).isNotEqualTo(logPriors.get(1));
      assertThat(NamedParameters.trained(run.model().block()))
          .containsKey("bottom.prior.own.vectorsAbove")
          .doesNotContainKey("top.prior.own.vectorsAbove");
    }
  }

  /** The objective's loss leaves the priors of both levels alone, and their loss all else. */
  @Test
  void thePriorsHaveALossOfTheirOwn() {
    try (TinyRun run = withKeys(LEARNED)) {
      Step step = run.model().step(run.batch(), run.trainingPass(1), run.coefficients());
      assertThat(step.losses()).extracting(Loss::name).containsExactly("loss", "prior");
      NamedParameters.trained(run.model().block())
          .forEach(
              (name, parameter) -> {
                boolean ofPrior = name.contains(".prior.");
                assertThat(step.losses().get(0).moves().test(parameter)).isEqualTo(!ofPrior);
                assertThat(step.losses().get(1).moves().test(parameter)).isEqualTo(ofPrior);
              });
      double rate = HostArrays.read(step.report().get("rate_nats"))[0];
      assertThat(HostArrays.read(step.losses().get(1).value())[0]).isCloseTo(rate, within(1e-12));
    }
  }

  @Test
  void penaltiesAndCoefficientsAreThoseOfTheirLevel() {
    String hot =
        "{\"type\": \"gumbel-softmax\", \"codes\": 4, \"dimension\": 2, \"temperature\": 2}";
    String cold =
        "{\"type\": \"gumbel-softmax\", \"codes\": 4, \"dimension\": 2, \"temperature\": 1}";
    try (TinyRun codebooks = withKeys("");
        TinyRun gumbel = run(tiny(hot, cold, ""));
        TinyRun colder = run(tiny(cold, cold, ""))) {
      assertThat(codebooks.model().schedules())
          .containsOnlyKeys("top_commitment_weight", "bottom_commitment_weight");
      assertThat(gumbel.model().schedules())
          .containsOnlyKeys("top_temperature", "bottom_temperature");
      Step step =
          gumbel.model().step(gumbel.batch(), gumbel.trainingPass(1), gumbel.coefficients());
      Step other =
          colder.model().step(colder.batch(), colder.trainingPass(1), colder.coefficients());
      assertThat(step.report()).containsKey("relaxed_distortion_nats");
      assertThat(HostArrays.read(step.losses().get(0).value()))
          .isNotEqualTo(HostArrays.read(other.losses().get(0).value()));
    }
  }

  /**
   * The whole split, each level by itself: at the bottom a learned prior is cheaper than the
   * uniform one; the one place of the top uses its five codes nearly alike, which leaves nothing to
   * learn.
   */
  @Test
  void ratesUnderAllPriorsStandSideBySideOnEachLevel() {
    try (TinyRun run = withKeys(OTHERS)) {
      run.train(150);
      Calibration.of(run.model(), run.images(), 1, run.engine().manager(), run.engine().type());
      List<GroupMeasures> groups =
          Evaluation.of(
                  run.model(),
                  run.images(),
                  new EvaluationSettings(1, List.of(), 0),
                  run.engine().manager(),
                  run.engine().type())
              .groups();
      double[] uniform = {TOP_RATE, BOTTOM_RATE};
      int[] positions = {1, 4};
      for (int level = 0; level < 2; level++) {
        GroupMeasures group = groups.get(level);
        double entropy =
            positions[level] * Math.log(((CodeStatistics) group.statistics()).perplexity());
        assertThat(group.rate().mean()).isCloseTo(uniform[level], within(1e-12));
        assertThat(group.alternatives().get("unigram").mean()).isGreaterThanOrEqualTo(entropy);
        double slack = level == 0 ? 0.05 : 0;
        assertThat(group.alternatives().get("pixel-cnn").mean()).isLessThan(uniform[level] + slack);
      }
    }
  }

  @Test
  void aRecordedStepWithLearnedPriorsReplaysToTheSameBytes() {
    try (TinyRun run = withKeys(LEARNED)) {
      run.train(3);
      RecordedStep recorded =
          Recorder.record(run.model(), run.batch(), run.trainingPass(1), run.coefficients());
      Step replayed =
          Replay.step(recorded, run.model(), run.batch(), run.trainingPass(9), run.coefficients());
      Step eager = run.model().step(run.batch(), run.trainingPass(9), run.coefficients());
      for (int loss = 0; loss < 2; loss++) {
        assertThat(HostArrays.read(replayed.losses().get(loss).value()))
            .isEqualTo(HostArrays.read(eager.losses().get(loss).value()));
      }
      assertThat(replayed.updates()).hasSameSizeAs(eager.updates()).hasSize(6);
    }
  }
}
