package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ConfusionTest {

  @Test
  void countsPairsAndNamesTrialsWithoutVerdict() {
    List<String> intended = List.of("healthy", "healthy", "encoder lag", "healthy");
    List<String> found = List.of("healthy", "undecided: unused capacity or healthy", "", "healthy");
    assertThat(Confusion.of(intended, found).stringColumn("found").asList())
        .containsExactly("healthy", "undecided", "none", "as intended", "another word", "no word");
    assertThat(Confusion.of(intended, found).column("trials").asStringColumn().asList())
        .containsExactly("2", "1", "1", "2", "0", "2");
  }

  /** Of three trials two: the quantiles of Beta(2, 2) and Beta(3, 1), the second in closed form. */
  @Test
  void sharesHaveExactIntervals() {
    List<String> three = List.of("healthy", "healthy", "healthy");
    Table table = Confusion.of(three, List.of("healthy", "healthy", "encoder lag"));
    assertThat(number(table, "share_low", 0)).isCloseTo(0.0943, within(1e-4));
    assertThat(number(table, "share_high", 0)).isCloseTo(Math.cbrt(0.975), within(1e-9));
    assertThat(number(table, "share_low", 1)).isCloseTo(1 - Math.cbrt(0.975), within(1e-9));
    assertThat(number(table, "share_low", 4)).isZero();
    assertThat(number(table, "share_high", 4)).isCloseTo(1 - Math.cbrt(0.025), within(1e-9));
    Table all = Confusion.of(three, three);
    assertThat(number(all, "share_high", 0)).isEqualTo(1);
    assertThat(number(all, "share_low", 0)).isCloseTo(Math.cbrt(0.025), within(1e-9));
  }

  private static double number(Table table, String column, int row) {
    return table.numberColumn(column).getDouble(row);
  }

  @Test
  void everyTrialHasAnIntention() {
    assertThatThrownBy(() -> Confusion.of(List.of("healthy"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 are intended, 0 trials");
  }
}
