package org.vaezoo.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class PretrainingTest {

  private static final Pretraining QUARTER = new Pretraining(List.of("baseline"), 0.25);

  private static Phase at(long step, long total) {
    return QUARTER.phase(new Progress(step, 10, total), Map.of());
  }

  /** Of 40 steps the first ten are the baseline's; whole epochs do not matter. */
  @Test
  void theFirstLossHasItsShareOfTheRun() {
    assertThat(at(0, 40).follows("baseline")).isTrue();
    assertThat(at(0, 40).follows("loss")).isFalse();
    assertThat(at(9, 40).follows("baseline")).isTrue();
    assertThat(at(10, 40).follows("baseline")).isFalse();
    assertThat(at(10, 40).follows("loss")).isTrue();
    assertThat(at(1, 6).follows("baseline")).isTrue();
    assertThat(at(2, 6).follows("loss")).isTrue();
  }

  @Test
  void unknownLossesAndAllLossesAreRefused() {
    Problems problems = new Problems();
    QUARTER.check(
        new PhaseContext(List.of("loss", "prior"), List.of(), 3), "/curriculum", problems);
    QUARTER.check(new PhaseContext(List.of("baseline"), List.of(), 3), "/curriculum", problems);
    assertThat(problems.all().stream().map(Problem::toString))
        .hasSize(2)
        .anyMatch(line -> line.contains("/curriculum/goals") && line.contains("baseline"))
        .anyMatch(line -> line.contains("leaves none for afterwards"));
  }
}
