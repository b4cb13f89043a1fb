package org.vaezoo.experiments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.schedule.Progress;

class SweepTimeTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Progress BEGINNING = new Progress(0, 10, 100);
  private static final Progress MIDDLE = new Progress(50, 10, 100);

  @Test
  void theRestGoesAtThePaceOfWhatIsDone() {
    SweepTime time = new SweepTime(10);
    time.started(1, BEGINNING);
    assertThat(time.estimate(SECOND)).as("nothing is done").isEmpty();
    time.at(1, MIDDLE);
    assertThat(time.estimate(SECOND)).contains(Duration.ofSeconds(19));
    time.ended(1);
    time.started(2, BEGINNING);
    time.at(2, MIDDLE);
    assertThat(time.estimate(30 * SECOND)).contains(Duration.ofSeconds(170));
  }

  /** Two at a time, half-way through each: of four trials three are left, at two in 20 seconds. */
  @Test
  void trialsAtTheSameTimeGoTogether() {
    SweepTime time = new SweepTime(4);
    for (int trial : new int[] {3, 7}) {
      time.started(trial, BEGINNING);
      time.at(trial, MIDDLE);
    }
    assertThat(time.done()).isEqualTo(1);
    assertThat(time.estimate(10 * SECOND)).contains(Duration.ofSeconds(30));
  }

  /**
   * Of the two that are left one goes on at its middle, and perhaps again after its worker died.
   */
  @Test
  void whatWasDoneByEarlierProcessesCountsForNoPace() {
    SweepTime time = new SweepTime(2);
    time.started(3, MIDDLE);
    assertThat(time.estimate(10 * SECOND)).isEmpty();
    time.at(3, new Progress(75, 10, 100));
    assertThat(time.estimate(10 * SECOND)).contains(Duration.ofSeconds(50));
    time.started(3, MIDDLE);
    assertThat(time.estimate(10 * SECOND)).isEmpty();
  }

  @Test
  void aSingleTrialIsNoSweep() {
    SweepTime time = new SweepTime(1);
    time.ended(1);
    assertThat(time.estimate(SECOND)).isEmpty();
  }
}
