package org.vaezoo.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phase lasts for as many steps as it says, and for no more. */
class PhaseLengthTest {

  private static final int EPOCHS = 5;
  private static final List<String> PRIOR = List.of("prior");

  private static void assertLengths(PhaseSchedule schedule, int stepsPerEpoch) {
    long total = (long) EPOCHS * stepsPerEpoch;
    for (long step = 0; step < total; step++) {
      Progress now = new Progress(step, stepsPerEpoch, total);
      long end = step + schedule.lasts(now, Map.of());
      Phase phase = schedule.phase(now, Map.of());
      assertThat(end).isBetween(step + 1, total);
      for (long later = step; later < end; later++) {
        assertThat(schedule.phase(new Progress(later, stepsPerEpoch, total), Map.of()))
            .as("step %d of a phase from %d to %d", later, step, end)
            .isEqualTo(phase);
      }
      if (end < total) {
        assertThat(schedule.phase(new Progress(end, stepsPerEpoch, total), Map.of()))
            .isNotEqualTo(phase);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 10, 600})
  void phasesEndWhereTheySay(int stepsPerEpoch) {
    assertLengths(new SinglePhase(), stepsPerEpoch);
    for (double length : new double[] {1.0 / 3, 0.1, 1, 1.7, 2.1, 4.9}) {
      assertLengths(new Pretraining(PRIOR, length / EPOCHS), stepsPerEpoch);
      assertLengths(
          new PhaseSequence(
              List.of(
                  new PhaseSpec(PRIOR, List.of(), length),
                  new PhaseSpec(List.of("loss"), List.of("encoder"), 1))),
          stepsPerEpoch);
    }
  }
}
