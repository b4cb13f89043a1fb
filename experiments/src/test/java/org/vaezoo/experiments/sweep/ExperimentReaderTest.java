package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.experiments.sweep.SpecTexts.READER;
import static org.vaezoo.experiments.sweep.SpecTexts.problems;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.Specs;

class ExperimentReaderTest {

  @Test
  void writesEveryDefaultOut() {
    Experiment experiment = READER.read("spec.json", Specs.with(), Overrides.NONE);
    assertThat(experiment.resolved())
        .hasToString(
            """
            {"name":"small",
            "data":{"set":{"type":"mnist"},"binarization":{"type":"dynamic"},"validation":5000,"evaluationSeed":1,"condition":null,"labelled":null,"examples":null,"standardize":null},
            "model":{"type":"gaussian","latent":8,"likelihood":{"type":"bernoulli"},
            "prior":{"type":"standard-normal"},"posterior":{"type":"gaussian"},"posteriorVariance":"amortized",
            "encoder":{"type":"mlp","hidden":[20],"activation":"relu","initialization":{"type":"glorot-uniform"},"normalization":"none"},
            "decoder":{"type":"mlp","hidden":[20],"activation":"relu","initialization":{"type":"glorot-uniform"},"normalization":"none"},
            "heads":{"type":"glorot-uniform"},"outputBias":"zero"},
            "objective":{"type":"beta","beta":{"type":"constant","value":1.0},"warmupEpochs":0.0},
            "regularizers":[],
            "optimizer":{"type":"adam","learningRate":{"type":"constant","value":0.001},"beta1":0.9,"beta2":0.999,"epsilon":1.0E-8},
            "optimizers":{},"curriculum":{"type":"together"},
            "training":{"epochs":2,"batchSize":100,"seed":1,"clipGradientNorm":null,"skipGradientNorm":null,"averaging":null,"earlyStopping":null},
            "engine":{"name":"pytorch","precision":"float32","threads":1,"device":"cpu","matmul":"%s","mode":"compiled"},
            "evaluation":{"splits":["test"],"importanceSamples":[1,10,100],"images":1000,"oracle":false,"priorSamples":[]},
            "measures":[]}\
            """
                .replace("\n", "")
                .formatted(EngineSettings.standard().matmul().name().toLowerCase(Locale.ROOT)));
    assertThat(experiment.trials()).hasSize(1);
    assertThat(experiment.sweptKeys()).isEmpty();
  }

  @Test
  void aResolvedSpecReadsAsItself() {
    Experiment first = READER.read("spec.json", Specs.with(), Overrides.NONE);
    Experiment second = READER.read("again.json", first.resolved().toString(), Overrides.NONE);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aSpecMayStartFromAVariant() {
    String text =
        Specs.with(
            "\"$schema\": \"../schema/experiment-v1.json\"",
            "\"variant\": \"beta-vae\"",
            "\"model\": {\"latent\": 3}",
            "\"objective\": {\"beta\": 7}");
    Experiment experiment = READER.read("spec.json", text, Overrides.NONE);
    assertThat(experiment.resolved().at("/model/latent").asInt()).isEqualTo(3);
    assertThat(experiment.resolved().at("/model/type").asText()).isEqualTo("gaussian");
    assertThat(experiment.resolved().at("/objective/type").asText()).isEqualTo("beta");
    assertThat(experiment.resolved().at("/objective/beta/value").asDouble()).isEqualTo(7);
    assertThat(experiment.resolved().has("variant")).isFalse();
  }

  @Test
  void saysAllThatIsWrongWithItsLine() {
    String text =
        """
        {
          "name": "../up",
          "data": {"set": "minst", "binarization": "dynamic"},
          "model": {
            "type": "gausian"
          },
          "objective": {"type": "beta", "betta": 1},
          "optimizer": "adam",
          "training": {"epochs": 1.5,
            "batchSize": "all",
            "epochs": 2},
          "evaluation": {"importanceSamples": [1, 10, 25]},
          "sweeep": {}
        }
        """;
    assertThat(problems(text))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .startsWith("spec.json:11: /training/epochs: duplicate key, stands on line 9"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spec.json:13: /sweeep: unknown key 'sweeep'; did you mean 'sweep'?"),
            line -> assertThat(line).startsWith("spec.json:2: /name: expected a text: 1 to 80 of"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spec.json:3: /data/set: unknown data set 'minst'; did you mean 'mnist'?"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spec.json:5: /model/type: unknown model 'gausian'; did you mean"
                            + " 'gaussian'?"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spec.json:7: /objective/betta: unknown key 'betta'; did you mean 'beta'?"),
            line -> assertThat(line).startsWith("spec.json:7: /objective: missing key 'beta'"),
            line ->
                assertThat(line)
                    .startsWith("spec.json:9: /training/epochs: expected a whole number"),
            line ->
                assertThat(line)
                    .startsWith("spec.json:10: /training/batchSize: expected a whole number"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spec.json:12: /evaluation: importanceSamples: expected increasing numbers,"
                            + " each a divisor of the next, found 10 before 25"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          training.batchSize=55001                     | /training/batchSize: expected at most the 55000 training examples, found 55001
          data.validation=60000                        | /data/validation: expected fewer than the 60000 training examples, found 60000
          evaluation.images=10001                      | /evaluation/images: expected at most the 10000 test examples, found 10001
          data.binarization=none                       | /model/likelihood
          evaluation.splits=[]                         | /evaluation: splits: expected at least one, found none
          evaluation.splits=["test","test"]            | /evaluation: splits: expected each once, found [TEST, TEST]
          evaluation.importanceSamples=[10,5]          | /evaluation: importanceSamples: expected increasing
          objective.beta=-1                            | /objective/beta: expected a schedule
          name=con                                     | /name: expected a text
          """)
  void saysWhatDoesNotGoTogether(String setting, String problem) {
    assertThat(problems(Specs.with(), setting)).singleElement().asString().contains(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"elbo\"', '\"learned\"'",
    "'\"elbo\"', 0.5",
    "'{\"type\": \"beta\", \"beta\": 4}', 0.5"
  })
  void theOracleKnowsTheBoundAndItsWeightedFormWithAFixedVariance(
      String objective, String variance) {
    Overrides linear = Overrides.parse(linear(variance));
    assertThat(READER.read("spec.json", withObjective(objective), linear).trials()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\": \"beta\", \"beta\": 0}', 0.5",
    "'{\"type\": \"beta\", \"beta\": 4}', '\"learned\"'"
  })
  void theOracleKnowsNothingElse(String objective, String variance) {
    assertThat(problems(withObjective(objective), linear(variance).toArray(String[]::new)))
        .singleElement()
        .asString()
        .contains("/evaluation/oracle: is known for");
  }

  private static String withObjective(String objective) {
    return Specs.with("\"objective\": " + objective);
  }

  private static List<String> linear(String variance) {
    return List.of(
        "data.binarization=none",
        "model.likelihood={\"type\": \"gaussian\", \"variance\": " + variance + "}",
        "model.encoder={\"type\": \"mlp\", \"hidden\": []}",
        "model.decoder={\"type\": \"mlp\", \"hidden\": []}",
        "evaluation.splits=[\"train\"]",
        "evaluation.oracle=true");
  }

  @Test
  void earlyStoppingAndValidationNeedAValidationSplit() {
    assertThat(
            problems(
                Specs.with(),
                "data.validation=0",
                "training.earlyStopping={\"patienceEpochs\": 1}",
                "evaluation.splits=[\"validation\"]"))
        .satisfiesExactly(
            line -> assertThat(line).contains("/training/earlyStopping: needs a validation split"),
            line ->
                assertThat(line)
                    .contains("/evaluation/splits: the validation split of mnist is empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..", "/etc/x", "-rf", ".hidden", "con", "nul.txt", "a b", "a\nb", "a\n", "end.", "A",
        "=1+1"
      })
  void aNameIsNeverAPath(String name) {
    assertThat(problems(Specs.with("\"name\": \"" + name.replace("\n", "\\n") + "\"")))
        .singleElement()
        .asString()
        .contains("/name: expected a text: 1 to 80");
    assertThat(problems(Specs.with("\"name\": \"" + "a".repeat(81) + "\""))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"mnist-rate-distortion", "a", "0", "controls", "com10", "a.b_c-d"})
  void anOrdinaryNameIsAllowed(String name) {
    String text = Specs.with("\"name\": \"" + name + "\"");
    assertThat(READER.read("spec.json", text, Overrides.NONE).spec().name()).isEqualTo(name);
  }

  @Test
  void hostileTextsAreRefusedInOneLine() {
    assertThat(problems("[".repeat(100_000))).singleElement().asString().contains("nesting depth");
    assertThat(problems(Specs.with() + " {}"))
        .singleElement()
        .asString()
        .contains("text after the end");
    assertThat(problems("")).singleElement().asString().contains("found an empty file");
    assertThat(problems("[]")).singleElement().asString().contains("expected a spec");
    assertThat(problems(Specs.with("\"variant\": \"betavae\"")))
        .anyMatch(
            line -> line.contains("/variant: unknown variant 'betavae'; did you mean 'beta-vae'?"));
  }

  @Test
  void readsAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("spec.json"), Specs.with());
    assertThat(READER.read(file, Overrides.NONE).spec().name()).isEqualTo("small");
  }
}
