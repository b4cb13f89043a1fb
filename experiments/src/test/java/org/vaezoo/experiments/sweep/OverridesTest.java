package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vaezoo.experiments.sweep.SpecTexts.READER;
import static org.vaezoo.experiments.sweep.SpecTexts.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.Specs;

/** Keys that the command line sets. */
class OverridesTest {

  @Test
  void theCommandLineSetsKeys() {
    Overrides overrides =
        Overrides.parse(
            List.of(
                "objective.beta=4",
                "optimizer.learningRate.value=0.5",
                "model.encoder.activation=tanh",
                "optimizer.beta1=0.5",
                "training.earlyStopping.patienceEpochs=3",
                "training.clipGradientNorm=null"));
    Experiment experiment = READER.read("spec.json", Specs.with(), overrides);
    assertThat(experiment.resolved().at("/objective/beta/value").asDouble()).isEqualTo(4);
    assertThat(experiment.resolved().at("/optimizer/learningRate/value").asDouble()).isEqualTo(0.5);
    assertThat(experiment.resolved().at("/model/encoder/activation").asText()).isEqualTo("tanh");
    assertThat(experiment.resolved().at("/training/earlyStopping/patienceEpochs").asInt())
        .isEqualTo(3);
  }

  @Test
  void theCommandLineMayReplaceAPartAndSetItsKeys() {
    Overrides overrides = Overrides.parse(List.of("optimizer.type=sgd", "optimizer.momentum=0.5"));
    String text = Specs.with("\"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.1}");
    Experiment experiment = READER.read("spec.json", text, overrides);
    assertThat(experiment.resolved().at("/optimizer/momentum").asDouble()).isEqualTo(0.5);
    assertThat(experiment.resolved().at("/optimizer/type").asText()).isEqualTo("sgd");
  }

  @Test
  void saysWhatTheCommandLineCannotSet() {
    assertThat(problems(Specs.with(), "objective.betta=4", "trainin.seed=1", "training.seed.x=1"))
        .contains(
            "spec.json:1: --set objective.betta: unknown key 'betta'; did you mean 'beta'? known:"
                + " type, beta, warmupEpochs",
            "spec.json:1: --set training.seed.x: nothing can be set below 1")
        .anyMatch(line -> line.contains("--set trainin.seed: ") && line.contains("'training'?"));
    assertThat(problems(Specs.with(), "training.epochs=many"))
        .containsExactly(
            "spec.json:7: /training/epochs: expected a whole number at least 1 and at most"
                + " 1000000, found the text \"many\"");
  }

  @Test
  void aSettingHasAKeyAndAValue() {
    assertThat(
            catchThrowableOfType(
                    BadSpecException.class, () -> Overrides.parse(List.of("x", "=1", "a=1", "a=2")))
                .lines())
        .containsExactly(
            "--set x: expected key=value", "--set =1: expected key=value", "--set a=2: set twice");
  }
}
