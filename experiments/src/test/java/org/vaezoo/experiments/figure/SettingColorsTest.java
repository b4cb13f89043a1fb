package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingColorsTest {

  @Test
  void aNumberHasTheLastWordOfItsKeyAndANameNone() {
    assertThat(SettingColors.words("objective.constraint.tolerance", "24"))
        .isEqualTo("tolerance 24");
    assertThat(SettingColors.words("curriculum.type", "aggressive")).isEqualTo("aggressive");
    assertThat(SettingColors.words("variant", "beta-vae")).isEqualTo("beta-vae");
  }
}
