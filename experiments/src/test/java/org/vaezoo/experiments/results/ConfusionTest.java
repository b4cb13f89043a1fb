package org.vaezoo.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

  @Test
  void countsPairsAndNamesTrialsWithoutVerdict() {
    List<String> intended = List.of("healthy", "healthy", "layer collapse", "healthy");
    List<String> found = List.of("healthy", "dimension collapse", "", "healthy");
    assertThat(RowTable.csv(Confusion.of(intended, found)))
        .isEqualTo(
            """
            intended,found,trials
            healthy,healthy,2
            healthy,dimension collapse,1
            layer collapse,none,1
            """);
  }

  @Test
  void everyTrialHasAnIntention() {
    assertThatThrownBy(() -> Confusion.of(List.of("healthy"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 are intended, 0 trials");
  }
}
