package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.experiments.trial.MetricsRow;
import org.vaezoo.experiments.trial.TrialEnd;

class WorkerMessageTest {

  @Test
  void everyMessageIsReadAsItWasSaid() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("split", "validation");
    values.put("elbo_nats", -90.0);
    values.put("empty", null);
    Progress progress = new Progress(3, 4, 20);
    for (WorkerMessage message :
        List.of(
            new WorkerMessage.Ready(),
            new WorkerMessage.Started(progress),
            new WorkerMessage.Stepped(progress),
            new WorkerMessage.Epoch(progress, new MetricsRow(values)),
            new WorkerMessage.Note("a \"line\"\nand another"),
            new WorkerMessage.Outcome("FINISHED"),
            new WorkerMessage.Left(TrialEnd.BUSY),
            new WorkerMessage.Refused(true, List.of("x: no space left")))) {
      List<String> lines = MessageLine.of(message).lines().toList();
      assertThat(lines).as("a line of its own").hasSize(2).first().isEqualTo("");
      assertThat(MessageLine.read(lines.get(1))).contains(message);
    }
  }

  @Test
  void whatNativeLibrariesPrintIsNoMessage() {
    assertThat(MessageLine.read("[W NNPACK.cpp] could not initialize")).isEmpty();
    assertThat(MessageLine.read("")).isEmpty();
    assertThat(MessageLine.read("{\"type\":\"ready\"}")).isEmpty();
    assertThat(MessageLine.read(MessageLine.MARK + "{\"type\":\"rea")).isEmpty();
    assertThat(MessageLine.read(MessageLine.MARK + "{\"type\":\"unheard of\"}")).isEmpty();
  }

  @Test
  void aRefusalIsWhatARunInOneProcessWouldHaveThrown() {
    assertThatThrownBy(new WorkerMessage.Refused(true, List.of("disk"))::fail)
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThatThrownBy(new WorkerMessage.Refused(false, List.of("a", "b"))::fail)
        .isInstanceOfSatisfying(
            WorkerRefusal.class, refusal -> assertThat(refusal.lines()).containsExactly("a", "b"));
  }
}
