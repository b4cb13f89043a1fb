package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.experiments.testing.ChildJava;
import org.vaezoo.experiments.trial.Death;
import org.vaezoo.experiments.trial.RunChoices;
import org.vaezoo.experiments.trial.TrialEnd;
import org.vaezoo.experiments.trial.TrialTask;

class WorkerProcessTest {

  /** A worker that prints as native libraries do, between and inside lines, and then aborts. */
  static final class Noisy {

    private Noisy() {}

    public static void main(String[] arguments) {
      WorkerVoice voice = new WorkerVoice(System.out);
      System.out.print("[W] no end of a line");
      voice.say(new WorkerMessage.Ready());
      System.out.println("[W] a line");
      voice.say(new WorkerMessage.Left(TrialEnd.DONE));
      System.err.println("terminate called");
      Runtime.getRuntime().halt(134);
    }
  }

  @Test
  void noiseOnTheStreamOfMessagesIsKeptForTheLastLines() throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(ChildJava.of(Noisy.class).command())) {
      worker.begin(
          List.of(
              new TrialTask(
                  JsonNodeFactory.instance.objectNode(),
                  "0",
                  Path.of("trial"),
                  RunChoices.CAREFUL)));
      assertThat(worker.next()).contains(new WorkerMessage.Left(TrialEnd.DONE));
      assertThat(worker.next()).isEqualTo(Optional.empty());
      Death death = worker.death();
      assertThat(death.exitCode()).isEqualTo(134);
      assertThat(death.lastLines())
          .contains("[W] no end of a line", "[W] a line", "terminate called");
    }
  }

  @Test
  void aWorkerThatCannotBeStartedSaysWhy() {
    List<String> command = ChildJava.of(Noisy.class).command();
    command.set(command.size() - 1, "no.such.Worker");
    assertThatThrownBy(() -> WorkerProcess.start(command))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a worker could not be started: exit code 1: ")
        .hasMessageContaining("no.such.Worker");
  }
}
