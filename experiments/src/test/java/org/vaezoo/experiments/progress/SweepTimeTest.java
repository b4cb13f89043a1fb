package org.vaezoo.experiments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.schedule.Progress;

class SweepTimeTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void theRestGoesAtThePaceOfWhatIsDone() {
    SweepTime time = new SweepTime(10);
    time.chosen(1);
    assertThat(time.estimate(SECOND, 0)).as("nothing is done").isEmpty();
    assertThat(time.estimate(SECOND, 0.5)).contains(Duration.ofSeconds(19));
    time.ended();
    time.chosen(2);
    assertThat(time.estimate(30 * SECOND, 0.5)).contains(Duration.ofSeconds(170));
  }

  /** The first two were done before; the third goes on at its middle. */
  @Test
  void whatWasDoneByEarlierProcessesCountsForNoPace() {
    SweepTime time = new SweepTime(4);
    time.chosen(3);
    time.started(new Progress(50, 10, 100));
    assertThat(time.estimate(10 * SECOND, 0.5)).isEmpty();
    assertThat(time.estimate(10 * SECOND, 0.75)).contains(Duration.ofSeconds(50));
  }

  @Test
  void aSingleTrialIsNoSweep() {
    SweepTime time = new SweepTime(1);
    time.chosen(1);
    assertThat(time.estimate(SECOND, 0.5)).isEmpty();
  }
}
