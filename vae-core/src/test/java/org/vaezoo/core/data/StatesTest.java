package org.vaezoo.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatesTest {

  private static final States STATES =
      new States(List.of("q", "p"), new double[] {1, 2, 3, 4, 5, 6});

  @Test
  void aRowIsAnExample() {
    assertThat(STATES.examples()).isEqualTo(3);
    assertThat(STATES.value(1, 0)).isEqualTo(3);
    assertThat(STATES.value(2, 1)).isEqualTo(6);
  }

  @Test
  void someExamplesInTheirOrder() {
    States some = STATES.at(new int[] {2, 0});
    assertThat(some.coordinates()).containsExactly("q", "p");
    assertThat(some.sha256())
        .isEqualTo(new States(List.of("q", "p"), new double[] {5, 6, 1, 2}).sha256())
        .isNotEqualTo(STATES.sha256());
  }

  @Test
  void numbersThatFillNoRowAreRefused() {
    assertThatThrownBy(() -> new States(List.of("q", "p"), new double[3]))
        .hasMessage("states: expected rows of [q, p], found 3 numbers");
    assertThatThrownBy(() -> new States(List.of(), new double[0]))
        .hasMessage("states: expected rows of [], found 0 numbers");
  }
}
