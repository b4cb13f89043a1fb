package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.SpritesSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/** The measure on an untrained model of sprites of two shapes at 16 places, in one size. */
class DisentanglementSpecTest {

  private static final DisentanglementSpec SMALL =
      new DisentanglementSpec(SplitName.TRAIN, 8, 60, 40, 0, 10_000, 5_000, 20, 3);

  private static final DataSets SPRITES =
      new DataSpec(
              new SpritesSpec(8, 2, 1, 1, 4, 4, Optional.empty(), 1, 2), new NoBinarization(), 0, 1)
          .load(DataFolder.absent());

  @Test
  void aRowATrialAFactorAndAPair() {
    Map<String, List<Row>> tables = measured(Variants.named("vae")).tables();
    assertThat(tables.get("disentanglement")).hasSize(1);
    Map<String, Object> all = tables.get("disentanglement").get(0).cells();
    assertThat(all)
        .containsEntry("split", "train")
        .containsEntry("examples", 30L)
        .containsEntry("train_examples", 20L)
        .containsEntry("test_examples", 10L)
        .containsEntry("factors", 3L)
        .containsEntry("units", 4L);
    assertThat(tables.get("disentanglement_factors"))
        .extracting(row -> row.cells().get("factor"))
        .containsExactly("shape", "x", "y");
    assertThat(tables.get("disentanglement_pairs")).hasSize(12);
  }

  @Test
  void theMeanOfAFlowIsWhereItSendsItsBase() {
    assertThat(measured(Variants.named("planar-flow-vae")).tables().get("disentanglement"))
        .hasSize(1);
  }

  @Test
  void theSameModelGetsTheSameRows() {
    assertThat(text(measured(Variants.named("vae"))))
        .isEqualTo(text(measured(Variants.named("vae"))));
  }

  /** Row by row, in the order of the split's factors. */
  @Test
  void codesAreThePosteriorMeansOfTheirExamples() {
    try (TinyRun run = run(Variants.named("vae"), 4, SPRITES.train())) {
      Encoding encoding = Encoding.of(subject(run), SplitName.TRAIN);
      DiagonalGaussian q =
          (DiagonalGaussian)
              run.model()
                  .infer(run.batch(29), run.evaluationPass(1, 1))
                  .terms()
                  .rates()
                  .get(0)
                  .posterior();
      assertThat(encoding.examples().code(29))
          .containsExactly(HostArrays.read(q.mean()), within(1e-12));
      assertThat(encoding.examples().value(29, 1))
          .isEqualTo(SPRITES.train().factors().orElseThrow().value(29, 3));
    }
  }

  @Test
  void aMeasureWithoutMeaningSaysWhy() {
    try (TinyRun run = run(Variants.named("vae"), 1, SPRITES.train())) {
      assertThat(SMALL.notApplicable(subject(run))).contains("a single unit leaves no second best");
    }
    try (TinyRun run = run(Variants.named("vae"), 4, new TinyImages(DataKind.BINARY))) {
      assertThat(SMALL.notApplicable(subject(run)))
          .contains("the data set does not tell the factors of its examples");
    }
    try (TinyRun run = run(Variants.named("vae"), 4, SPRITES.train())) {
      DisentanglementSpec validation =
          new DisentanglementSpec(SplitName.VALIDATION, 8, 60, 40, 0, 100, 50, 20, 3);
      assertThat(validation.notApplicable(subject(run)))
          .contains("fewer than two factors vary in the validation split");
      assertThat(SMALL.notApplicable(subject(run))).isEmpty();
    }
  }

  /** A score that no estimator can have is not written to a table. */
  @Test
  void aScoreAboveOneIsRefused() {
    Representation identity = KnownCodes.identity();
    Encoding encoding =
        new Encoding(SPRITES.train().factors().orElseThrow().all().subList(0, 4), identity);
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, 1);
    DisentanglementScores sound = DisentanglementScores.of(identity, SMALL, stream, note -> {});
    assertThat(new ScoreRows(SplitName.TRAIN, encoding, sound).findings().tables()).hasSize(3);
    DisentanglementScores broken =
        new DisentanglementScores(
            sound.trainExamples(),
            sound.testExamples(),
            sound.betaVae(),
            new Estimate(1.01, 0, 40),
            sound.activeUnits(),
            sound.information(),
            sound.dci(),
            sound.separated());
    assertThatThrownBy(() -> new ScoreRows(SplitName.TRAIN, encoding, broken).findings())
        .isInstanceOf(SelfCheckException.class)
        .hasMessageEndingWith("factor_vae_score: expected 0 to 1, found 1.01");
  }

  /** All scores of the identity together: 2731 of its 4096 examples are learned from. */
  @Test
  void theIdentityHasEveryScore() {
    DisentanglementScores scores =
        DisentanglementScores.of(
            KnownCodes.identity(),
            new DisentanglementSpec(SplitName.TRAIN, 64, 500, 500, 0.05, 10_000, 5_000, 20, 5),
            CounterStream.of(Purpose.MEASUREMENT, 1),
            note -> {});
    assertThat(scores.trainExamples()).isEqualTo(2730);
    assertThat(scores.testExamples()).isEqualTo(1366);
    assertThat(scores.betaVae().mean()).isEqualTo(1);
    assertThat(scores.factorVae().mean()).isEqualTo(1);
    assertThat(new MutualInformationGap(scores.information()).mean()).isGreaterThan(0.98);
    assertThat(new Modularity(scores.information()).mean().orElseThrow()).isGreaterThan(0.99);
    assertThat(new Modularity(scores.information()).units()).isEqualTo(4);
    assertThat(scores.dci().importances().disentanglement()).isEqualTo(1);
    assertThat(scores.separated().mean()).isGreaterThan(0.8);
  }

  private static Findings measured(Variant variant) {
    try (TinyRun run = run(variant, 4, SPRITES.train())) {
      return SMALL.measure(subject(run));
    }
  }

  private static List<String> text(Findings findings) {
    return findings.tables().values().stream()
        .flatMap(List::stream)
        .map(row -> row.cells().toString())
        .toList();
  }

  private static TinyRun run(Variant variant, int latent, DataSource train) {
    ObjectNode spec = variant.vae();
    ((ObjectNode) spec.get("model")).put("latent", latent);
    return TinyRun.of(read(spec), train, EngineName.PYTORCH, Precision.FLOAT64);
  }

  private static VaeSpec read(JsonNode spec) {
    Problems problems = new Problems();
    VaeSpec read =
        new SettingsReader(Variants.parts()).read(spec, VaeSpec.class, problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    return read;
  }

  private static Subject subject(TinyRun run) {
    Vae model = run.model();
    DataSets sets =
        new DataSets("tiny", "binary", "", run.images(), SPRITES.validation(), SPRITES.test());
    return new Subject(model, sets, 1, run.engine().manager(), DataType.FLOAT64, note -> {});
  }
}
