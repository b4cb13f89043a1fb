package org.vaezoo.measures.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class RansStackTest {

  private static final int SYMBOLS = 100_000;
  private static final double[] MASSES = {0.5, 0.2, 0.15, 0.1, 0.04, 0.01};

  private final InitialBits initial = new InitialBits(7);
  private final LawCode code =
      LawCode.ofAny(new MassLaw(MASSES.length, dimension -> MASSES.clone()), 20);

  @Test
  void symbolsComeOffInReverseAndLeaveNothing() {
    int[] symbols = symbols();
    RansStack stack = RansStack.empty(initial.of(0));
    for (int symbol : symbols) {
      code.put(stack, 0, symbol);
    }
    RansStack read = RansStack.of(stack.state(), stack.words());
    for (int i = SYMBOLS - 1; i >= 0; i--) {
      assertThat(code.take(read, 0)).isEqualTo(symbols[i]);
    }
    assertThat(read.isReversed(0, initial.of(0))).isTrue();
  }

  @Test
  void theLengthIsTheEntropyOfWhatWasPut() {
    RansStack stack = RansStack.empty(initial.of(0));
    double entropy = 0;
    for (int symbol : symbols()) {
      code.put(stack, 0, symbol);
      entropy -= Math.log(MASSES[symbol]) / Math.log(2);
    }
    double bits = 32.0 * stack.words().length + 64;
    assertThat(bits).isCloseTo(entropy, within(0.001 * entropy));
  }

  @Test
  void whatIsTakenFromNothingIsBorrowedAndFoundAgain() {
    RansStack stack = RansStack.empty(initial.of(3));
    int[] taken = new int[1000];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = code.take(stack, 0);
    }
    assertThat(stack.words()).isEmpty();
    assertThat(32.0 * stack.borrowed()).isCloseTo(stack.takenBits(), within(64.0));
    for (int i = taken.length - 1; i >= 0; i--) {
      code.put(stack, 0, taken[i]);
    }
    assertThat(stack.isReversed(stack.borrowed(), initial.of(3))).isTrue();
    assertThat(stack.isReversed(stack.borrowed(), initial.of(4))).as("another stream").isFalse();
    code.put(stack, 0, 1);
    assertThat(stack.isReversed(stack.borrowed(), initial.of(3))).as("one more").isFalse();
  }

  @Test
  void aWrittenStackDoesNotBorrow() {
    RansStack stack = RansStack.of(RansStack.LOWEST, new int[0]);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                code.take(stack, 0);
              }
            })
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("ends too early");
  }

  @Test
  void equalSymbolsCostTheirBitsExactly() {
    RansStack stack = RansStack.empty(initial.of(0));
    EqualCode equal = new EqualCode(8);
    for (int i = 0; i < 4000; i++) {
      equal.put(stack, i, i % 256);
    }
    assertThat(stack.words()).hasSize(1000);
    for (int i = 3999; i >= 0; i--) {
      assertThat(equal.take(stack, i)).isEqualTo(i % 256);
    }
  }

  private static int[] symbols() {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, 1);
    int[] symbols = new int[SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      double left = stream.uniform(i);
      while (symbols[i] < MASSES.length - 1 && left >= MASSES[symbols[i]]) {
        left -= MASSES[symbols[i]++];
      }
    }
    return symbols;
  }
}
