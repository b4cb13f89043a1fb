package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.experiments.trial.TrialCases.TRAINING;
import static org.vaezoo.experiments.trial.TrialCases.circumstances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.experiments.store.JsonFiles;

/** A trial that another program or machine began. */
class OtherMachineTest {

  @TempDir Path folder;

  @Test
  void whatWasBegunByAnotherMachineIsRefusedUnlessItIsAccepted() throws IOException {
    TrialRun whole = TrialRun.in(folder, "whole", TRAINING);
    assertThat(whole.toTheEnd()).isPresent();
    assertThat(JsonFiles.read(whole.path().resolve("provenance.json")).has("trainedOtherwise"))
        .isFalse();
    TrialRun cut = TrialRun.in(folder, "cut", TRAINING);
    assertThat(cut.stoppedAfter(9)).isEmpty();
    Map<String, String> before = cut.bytes();
    ObjectNode others = circumstances("b").put("processor", "another");
    assertThatThrownBy(() -> cut.under(others, RunChoices.CAREFUL).toTheEnd())
        .isInstanceOf(OtherMachineException.class)
        .hasMessage(
            cut.path()
                + ": was trained otherwise up to step 9 and is left as it is: commit was \"a\", is"
                + " \"b\"; processor was \"here\", is \"another\"; --accept-other-machine goes"
                + " on, and provenance will say so");
    assertThat(cut.bytes()).isEqualTo(before);
    TrialRun accepted = cut.under(others, new RunChoices(false, false, true));
    assertThat(accepted.stoppedAfter(17)).isEmpty();
    assertThat(accepted.under(others, RunChoices.CAREFUL).toTheEnd())
        .as("the checkpoint is its own by now")
        .isPresent();
    assertThat(accepted.bytes()).as("here the machine is the same").isEqualTo(whole.bytes());
    JsonNode said = JsonFiles.read(cut.path().resolve("provenance.json")).get("trainedOtherwise");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).get("untilStep").intValue()).isEqualTo(9);
    assertThat(said.get(0).get("different"))
        .extracting(JsonNode::textValue)
        .containsExactly("commit was \"a\", is \"b\"", "processor was \"here\", is \"another\"");
  }

  /** Of an earlier version, whose checkpoints did not say it. */
  @Test
  void aCheckpointThatDoesNotSayHowItWasMadeIsRefused() {
    assertThat(Circumstances.of(circumstances("a"), EngineSettings.standard()))
        .satisfies(
            now -> {
              assertThat(now.differencesFrom(MissingNode.getInstance()))
                  .containsExactly("the checkpoint does not say how it was trained");
              assertThat(now.differencesFrom(now.json().deepCopy())).isEmpty();
              assertThat(now.differencesFrom(now.json().deepCopy().put("threads", 2)))
                  .containsExactly("threads was 2, is 1");
              assertThat(now.differencesFrom(now.json().deepCopy().put("device", "gpu:0")))
                  .containsExactly("device was \"gpu:0\", is \"cpu\"");
            });
  }
}
