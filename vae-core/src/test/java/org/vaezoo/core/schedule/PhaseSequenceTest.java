package org.vaezoo.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class PhaseSequenceTest {

  private static final PhaseSequence STAGES =
      new PhaseSequence(
          List.of(
              new PhaseSpec(List.of("loss"), List.of(), 1.5),
              new PhaseSpec(List.of("prior"), List.of("encoder"), 1)));

  private static Phase at(long step) {
    return STAGES.phase(new Progress(step, 10, 40), Map.of());
  }

  @Test
  void aStageBeginsWhereTheOneBeforeEnds() {
    assertThat(at(0)).isEqualTo(new Phase(Names.only(List.of("loss")), Names.all()));
    assertThat(at(14)).isEqualTo(at(0));
    assertThat(at(15).follows("prior")).isTrue();
    assertThat(at(15).follows("loss")).isFalse();
  }

  @Test
  void theLastStageHoldsForGood() {
    assertThat(at(39)).isEqualTo(at(15));
  }

  @Test
  void aPartIsTheFirstNameOfThePath() {
    assertThat(at(15).moves("encoder.mean.weight")).isFalse();
    assertThat(at(15).moves("encoder")).isFalse();
    assertThat(at(15).moves("encoder2.mean.weight")).isTrue();
    assertThat(at(0).moves("encoder.mean.weight")).isTrue();
  }

  @Test
  void aStageThatNamesNoLossFollowsAll() {
    assertThat(new PhaseSpec(List.of(), List.of(), 1).phase()).isEqualTo(Phase.all());
  }

  @Test
  void everyNameAndEveryStageIsChecked() {
    Problems problems = new Problems();
    STAGES.check(new PhaseContext(List.of("loss"), List.of("decoder"), 1), "/curriculum", problems);
    assertThat(problems.all().stream().map(Problem::pointer))
        .containsExactly(
            "/curriculum/stages/1/goals", "/curriculum/stages/1/frozen", "/curriculum/stages/1");
    Problems none = new Problems();
    List<String> losses = List.of("loss", "prior");
    STAGES.check(new PhaseContext(losses, List.of("encoder"), 2), "/curriculum", none);
    assertThat(none.isEmpty()).isTrue();
  }

  @Test
  void noStagesAreRefused() {
    assertThatThrownBy(() -> new PhaseSequence(List.of()))
        .hasMessage("stages: expected at least one, found none");
    assertThatThrownBy(() -> new PhaseSpec(List.of(), List.of(), 0))
        .hasMessage("epochs: expected a number greater than 0, found 0.0");
  }
}
