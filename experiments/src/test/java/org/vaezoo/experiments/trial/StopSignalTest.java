package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.vaezoo.experiments.testing.ChildJava;

class StopSignalTest {

  /** A run that answers a stop with the exit code it is given, or that has not begun. */
  static final class Answering {

    private Answering() {}

    public static void main(String[] arguments) throws InterruptedException {
      StopSignal stop = StopSignal.install();
      if (!arguments[0].equals("idle")) {
        stop.begun();
      }
      if (arguments[0].equals("deaf")) {
        System.out.println("ready");
        new CountDownLatch(1).await();
      }
      System.out.println("ready");
      while (!stop.requested()) {
        Thread.sleep(5);
      }
      System.out.println("saved");
      stop.ended(Integer.parseInt(arguments[0]));
      System.exit(99);
    }
  }

  @Test
  void nothingIsLeftBeforeAStopIsAskedFor() {
    StopSignal stop = StopSignal.never();
    assertThat(stop.requested()).isFalse();
    assertThatCode(stop::check).doesNotThrowAnyException();
    stop.request();
    assertThat(stop.requested()).isTrue();
    assertThatThrownBy(stop::check).isInstanceOf(StoppedException.class);
  }

  @Test
  void theProcessLeavesWithTheCodeOfTheRun() throws Exception {
    assertThat(terminated("75")).isEqualTo(new Left(75, "saved"));
    assertThat(terminated("0")).as("finished while it was asked").isEqualTo(new Left(0, "saved"));
    assertThat(terminated("1")).as("failed to save").isEqualTo(new Left(1, "saved"));
  }

  @Test
  void aProcessWithoutARunIsNotHeldUp() throws Exception {
    assertThat(terminated("idle")).isEqualTo(new Left(143, null));
  }

  /** As in the middle of a long block: nothing in memory is worth waiting for. */
  @Test
  void whatDoesNotAnswerAndHasNothingToSaveIsLeft() throws Exception {
    assertThat(terminated("deaf")).isEqualTo(new Left(75, null));
  }

  private record Left(int code, String lastLine) {}

  private static Left terminated(String argument) throws Exception {
    Process process = ChildJava.of(Answering.class, argument).start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    assertThat(lines.readLine()).isEqualTo("ready");
    process.toHandle().destroy();
    String last = lines.readLine();
    return new Left(process.waitFor(), last);
  }
}
