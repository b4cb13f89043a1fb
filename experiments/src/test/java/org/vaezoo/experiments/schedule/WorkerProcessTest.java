package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.experiments.testing.ChildJava;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.TrialTask;

class WorkerProcessTest {

  private static final WorkerSettings SETTINGS =
      new WorkerSettings(DataFolder.at(Path.of("data")), RunChoices.CAREFUL);

  /** A worker that prints as native libraries do, between and inside lines, and then aborts. */
  static final class Noisy {

    private Noisy() {}

    public static void main(String[] arguments) {
      WorkerVoice voice = new WorkerVoice(System.out);
      System.out.print("[W] no end of a line");
      voice.say(new WorkerMessage.Ready());
      System.out.println("[W] a line");
      voice.say(new WorkerMessage.Left(TrialEnd.ENDED));
      System.err.println("terminate called");
      Runtime.getRuntime().halt(134);
    }
  }

  @Test
  void noiseOnTheStreamOfMessagesIsKeptForTheLastLines() throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(ChildJava.of(Noisy.class).command(), SETTINGS)) {
      worker.begin(new TrialTask(JsonDocument.value("{}"), "0", Path.of("trial")));
      assertThat(worker.next()).contains(new WorkerMessage.Left(TrialEnd.ENDED));
      assertThat(worker.next()).isEqualTo(Optional.empty());
      Death death = worker.death();
      assertThat(death.exitCode()).isEqualTo(134);
      assertThat(death.lastLines())
          .contains("[W] no end of a line", "[W] a line", "terminate called");
    }
  }

  @Test
  void aWorkerThatCannotBeStartedSaysWhy() {
    List<String> command = ChildJava.of(Worker.class).command();
    command.set(command.size() - 1, "no.such.Worker");
    assertThatThrownBy(() -> WorkerProcess.start(command, SETTINGS))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a worker could not be started: exit code 1: ")
        .hasMessageContaining("no.such.Worker");
  }

  @Test
  void settingsAndTasksAreReadAsTheyWereWritten() {
    assertThat(WorkerSettings.of(JsonDocument.value(SETTINGS.toJson().toString())))
        .isEqualTo(SETTINGS);
    WorkerSettings nowhere =
        new WorkerSettings(DataFolder.absent(), new RunChoices(true, false, true));
    assertThat(WorkerSettings.of(JsonDocument.value(nowhere.toJson().toString())))
        .isEqualTo(nowhere);
    TrialTask task = new TrialTask(JsonDocument.value("{\"a\": 0.1}"), "0f", Path.of("x/y"));
    assertThat(TrialTask.of(JsonDocument.value(task.toJson().toString()))).isEqualTo(task);
  }
}
