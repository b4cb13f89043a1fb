package org.vaezoo.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The second run of the tests of text and numbers stands where the language has other digits. */
class OtherDigitsCheck {

  @Test
  void theLanguageOfThisMachineHasOtherDigits() {
    assertThat(String.format(Locale.getDefault(), "%d", 12)).isEqualTo("\u0661\u0662");
  }
}
