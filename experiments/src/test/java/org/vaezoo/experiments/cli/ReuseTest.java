package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.trial.AttemptLog;

/** Finished trials that are taken over from another results folder. */
class ReuseTest {

  private static final String ONE = "\"sweep\": {\"grid\": {\"objective.beta\": [0.5]}}";
  private static final String TWO = "\"sweep\": {\"grid\": {\"objective.beta\": [0.5, 2]}}";
  private static final String EPOCHS = "\"training\": {\"epochs\": 2, \"batchSize\": 32}";

  @TempDir private Path folder;

  private TinyExperiment other;
  private TinyExperiment experiment;

  @BeforeEach
  void runTheOther() throws IOException {
    other = TinyExperiment.in(folder.resolve("other"), ONE, EPOCHS);
    assertThat(CommandLineRun.of(other.run()).code()).isZero();
    experiment = TinyExperiment.in(folder.resolve("mine"), TWO, EPOCHS);
  }

  private CommandLineRun reuse() {
    return CommandLineRun.of(experiment.run("--in-process", "--reuse=" + other.results()));
  }

  @Test
  void whatIsFinishedThereIsCopiedAndNotTrained() throws IOException {
    Map<String, String> theirs = ResultBytes.of(other.trial());
    CommandLineRun run = reuse();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("beta=0.5 is taken over from " + other.results());
    Path taken = experiment.results().resolve("trials").resolve(other.trial().getFileName());
    assertThat(ResultBytes.of(taken)).isEqualTo(theirs);
    assertThat(new AttemptLog(taken).attempts()).isZero();
    assertThat(Files.readString(taken.resolve("provenance.json")))
        .contains("takenFrom", other.results() + "");
    TinyExperiment trained = TinyExperiment.in(folder.resolve("trained"), TWO, EPOCHS);
    assertThat(CommandLineRun.of(trained.run()).code()).isZero();
    assertThat(ResultBytes.of(experiment.results())).isEqualTo(ResultBytes.of(trained.results()));
  }

  @Test
  void whatIsDamagedThereIsNotTakenOver() throws IOException {
    for (Path file : ResultBytes.files(other.trial())) {
      if (file.endsWith("optimizer.safetensors")) {
        Files.write(file, new byte[] {1});
      }
    }
    assertThat(reuse().refusal(1, 1).get(0)).contains("not taken over: ");
    Path id = other.trial().getFileName();
    assertThat(experiment.results().resolve("trials").resolve(id).resolve("result.json"))
        .doesNotExist();
  }

  @Test
  void aTrialThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    Path spec = other.trial().resolve("spec.json");
    Files.writeString(spec, Files.readString(spec).replace("\"epochs\" : 2", "\"epochs\" : 3"));
    assertThat(reuse().refusal(1, 1).get(0)).contains("its spec and data make the identity");
  }
}
