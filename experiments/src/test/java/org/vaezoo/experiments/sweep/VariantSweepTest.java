package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;

class VariantSweepTest {

  private static final String SPEC =
      """
      {"name": "zoo", "variant": "vae",
       "data": {"set": "mnist", "binarization": "dynamic", "validation": 5000},
       "optimizer": {"type": "adam", "learningRate": 0.001},
       "training": {"epochs": 2, "batchSize": 100},
       "sweep": {"list": [{"variant": "vae"}, {"variant": "beta-vae", "objective.beta": 2}]}}\
      """;

  private final ExperimentReader reader =
      new ExperimentReader(DataFolder.absent(), ExperimentReader.MAX_TRIALS);

  @Test
  void eachTrialStartsFromItsVariant() {
    List<Trial> trials = reader.read("spec.json", SPEC, Overrides.NONE).trials();
    assertThat(trials).hasSize(2);
    assertThat(trials.get(0).resolved().at("/objective/type").asText()).isEqualTo("elbo");
    assertThat(trials.get(1).resolved().at("/objective/type").asText()).isEqualTo("beta");
    assertThat(trials.get(1).resolved().at("/objective/beta/value").asInt()).isEqualTo(2);
  }

  @Test
  void theCommandLineSetsKeysOfEveryVariant() {
    Overrides latent = Overrides.parse(List.of("model.latent=3"));
    assertThat(reader.read("spec.json", SPEC, latent).trials())
        .allMatch(trial -> trial.resolved().at("/model/latent").asInt() == 3);
  }

  @Test
  void theResolvedSpecReadsAsItself() {
    Experiment first = reader.read("spec.json", SPEC, Overrides.NONE);
    Experiment second = reader.read("again.json", first.resolved().toString(), Overrides.NONE);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aResolvedSpecLeavesConditionalVariantsTheirCondition() {
    String conditional = SPEC.replace("{\"variant\": \"vae\"}", "{\"variant\": \"cvae\"}");
    Experiment first = reader.read("spec.json", conditional, Overrides.NONE);
    Experiment second = reader.read("again.json", first.resolved().toString(), Overrides.NONE);
    assertThat(second).isEqualTo(first);
    assertThat(second.trials().get(0).resolved().at("/data/condition").isNull()).isFalse();
  }

  @Test
  void saysWhatAVariantBringsAndWhatItDoesNotHave() {
    assertThat(problems(SPEC.replace("\"variant\": \"vae\",\n", "\"model\": {},\n")))
        .anyMatch(line -> line.contains("/model: "));
    assertThat(problems(SPEC.replace("\"training\":", "\"model\": {\"latent\": 3}, \"training\":")))
        .singleElement()
        .asString()
        .contains("/model: comes from the variant of each trial; expected its keys in the sweep");
    assertThat(problems(SPEC.replace("\"beta-vae\"", "\"betavae\"")))
        .singleElement()
        .asString()
        .contains("/variant: unknown variant 'betavae'; did you mean 'beta-vae'?");
    assertThat(problems(SPEC.replace("objective.beta", "objective.betta")))
        .singleElement()
        .asString()
        .contains("objective.betta: unknown key 'betta'; did you mean 'beta'?");
  }

  private List<String> problems(String text) {
    BadSpecException refusal =
        catchThrowableOfType(
            BadSpecException.class, () -> reader.read("spec.json", text, Overrides.NONE));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.lines();
  }
}
