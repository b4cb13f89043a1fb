package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.Specs;

class TrialIdTest {

  private static final String DIGEST = "00".repeat(32);

  private final ExperimentReader reader = new ExperimentReader(DataFolder.absent(), 10);

  @Test
  void isTheHashOfTheCanonicalText() {
    // printf '{"data":"00","format":1,"spec":{"a":1,"b":[0.1,1e+21]}}' | sha256sum
    assertThat(
            TrialId.of(
                JsonDocument.value("{\"b\": [1e-1, 1e21], \"name\": \"x\", \"a\": 1.0}"), "00"))
        .isEqualTo("c277601eac2acf2c");
  }

  @Test
  void staysAsItIs() {
    assertThat(id(Specs.with("\"engine\": {\"matmul\": \"highest\"}")))
        .isEqualTo("3216013d1224a73a");
  }

  @Test
  void theMatrixProductIsPartOfIt() {
    assertThat(id(Specs.with("\"engine\": {\"matmul\": \"medium\"}")))
        .isNotEqualTo(id(Specs.with("\"engine\": {\"matmul\": \"highest\"}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"epochs\":2,\"batchSize\":100,\"seed\":1}",
        "{\"batchSize\": 100.0, \"epochs\": 2e0}",
        "{\n\t\"seed\": 1.0, \"batchSize\": 1e2, \"epochs\": 0.2e1, \"earlyStopping\": null }"
      })
  void doesNotDependOnHowASpecIsWritten(String training) {
    assertThat(id(Specs.with("\"training\": " + training))).isEqualTo(id(Specs.with()));
    assertThat(id(Specs.with("\"name\": \"other\""))).isEqualTo(id(Specs.with()));
    assertThat(
            id(
                Specs.with(
                    "\"objective\": {\"beta\": {\"value\": 1e0, \"type\": \"constant\"}, \"type\":"
                        + " \"beta\"}")))
        .isEqualTo(id(Specs.with()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training.seed=2",
        "objective.beta=1.0000000000000002",
        "engine.threads=2",
        "engine.name=mxnet",
        "engine.precision=float64",
        "data.validation=4999",
        "data.withoutClasses=[1]",
        "evaluation.images=999"
      })
  void dependsOnAllThatDecidesTheNumbers(String setting) {
    Trial trial =
        reader.read("spec.json", Specs.with(), Overrides.parse(List.of(setting))).trials().get(0);
    assertThat(trial.id(DIGEST)).isNotEqualTo(id(Specs.with()));
  }

  /** Specs from before classes could be left out have the identities that they had. */
  @Test
  void classesLeftOutAreNoPartOfItWhereThereAreNone() {
    Trial none =
        reader
            .read("spec.json", Specs.with(), Overrides.parse(List.of("data.withoutClasses=[]")))
            .trials()
            .get(0);
    assertThat(none.id(DIGEST)).isEqualTo(id(Specs.with()));
    assertThat(none.resolved().get("data").has("withoutClasses")).isFalse();
  }

  @Test
  void aSweepMayLeaveAnotherClassOutOfEachTrial() {
    List<Trial> trials =
        reader
            .read(
                "spec.json",
                Specs.with("\"sweep\": {\"grid\": {\"data.withoutClasses\": [[], [1], [1, 2]]}}"),
                Overrides.NONE)
            .trials();
    assertThat(trials.get(0).id(DIGEST)).isEqualTo(id(Specs.with()));
    assertThat(trials.get(2).resolved().at("/data/withoutClasses").toString()).isEqualTo("[1,2]");
  }

  @Test
  void dependsOnTheData() {
    Trial trial = reader.read("spec.json", Specs.with(), Overrides.NONE).trials().get(0);
    assertThat(trial.id("11".repeat(32))).isNotEqualTo(trial.id(DIGEST)).matches("[0-9a-f]{16}");
  }

  private String id(String text) {
    return reader.read("spec.json", text, Overrides.NONE).trials().get(0).id(DIGEST);
  }
}
