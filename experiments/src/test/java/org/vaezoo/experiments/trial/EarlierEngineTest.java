package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.engine.StepMode;

class EarlierEngineTest {

  private static final EngineSettings HIGHEST =
      EngineSettings.standard().with(MatmulPrecision.HIGHEST).with(StepMode.EAGER);
  private static final EngineSettings MEDIUM =
      EngineSettings.standard().with(MatmulPrecision.MEDIUM).with(StepMode.EAGER);

  @TempDir Path results;
  private TrialFolder trial;
  private Path plan;

  @BeforeEach
  void trialOfAnEarlierVersion() throws IOException {
    plan = results.resolve("plan.json");
    trial = TrialFolder.at(results.resolve("trials"), "0123456789abcdef");
    Files.createDirectories(trial.path());
    spec("{\"threads\": 1}");
  }

  private void spec(String engine) throws IOException {
    Files.writeString(
        trial.spec(),
        """
        {"name": "a", "data": {}, "model": {}, "objective": {}, "optimizer": {}, "training": {},
         "engine": %s}\
        """
            .formatted(engine));
  }

  @Test
  void aDamagedSpecIsNotTakenForAnEarlierOne() throws IOException {
    Files.writeString(trial.spec(), "{}");
    assertThatThrownBy(() -> EarlierEngine.of(trial, MEDIUM))
        .isInstanceOf(IOException.class)
        .hasMessage(
            trial.spec()
                + ": /name: expected a text, found nothing; where it is deleted, vaezoo resume"
                + " RESULTS writes it again");
  }

  private void plan(String text) throws IOException {
    Files.writeString(plan, text);
  }

  @Test
  void thePlanOfAFolderHoldsForTrialsWhoseSpecLacksTheKey() throws IOException {
    plan("{\"matmul\": {\"precision\": \"MEDIUM\"}}");
    assertThat(EarlierEngine.of(trial, HIGHEST)).isEqualTo(MEDIUM);
    plan("{\"matmul\": {\"precision\": \"HIGHEST\"}}");
    assertThat(EarlierEngine.of(trial, MEDIUM)).isEqualTo(HIGHEST);
  }

  @Test
  void withoutAPlanItWasTheLibrarysOwn() throws IOException {
    assertThat(EarlierEngine.of(trial, MEDIUM)).isEqualTo(HIGHEST);
    assertThat(plan).doesNotExist();
  }

  @Test
  void theKeyOfASpecGoesBeforeAPlan() throws IOException {
    plan("{\"matmul\": {\"precision\": \"HIGHEST\"}}");
    spec("{\"matmul\": \"medium\"}");
    assertThat(EarlierEngine.of(trial, MEDIUM)).isEqualTo(MEDIUM);
  }

  @Test
  void stepsWereEagerBeforeSpecsHadTheKey() throws IOException {
    EngineSettings compiled = MEDIUM.with(StepMode.COMPILED);
    spec("{\"matmul\": \"medium\"}");
    assertThat(EarlierEngine.of(trial, compiled)).isEqualTo(MEDIUM);
    spec("{\"matmul\": \"medium\", \"mode\": \"compiled\"}");
    assertThat(EarlierEngine.of(trial, compiled)).isEqualTo(compiled);
  }

  @Test
  void aDamagedPlanIsNamed() throws IOException {
    plan("{\"matmul\": {\"precision\": \"HIGH");
    assertThatThrownBy(() -> EarlierEngine.of(trial, MEDIUM))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(plan + ": malformed: ");
    plan("{\"matmul\": {\"precision\": \"AUTO\"}}");
    assertThatThrownBy(() -> EarlierEngine.of(trial, MEDIUM))
        .isInstanceOf(IOException.class)
        .hasMessage(plan + ": /matmul/precision: expected one of [HIGHEST, MEDIUM], found 'AUTO'");
    plan("[]");
    assertThatThrownBy(() -> EarlierEngine.of(trial, MEDIUM))
        .hasMessage(plan + ": expected a JSON object");
  }
}
