package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** A variant says what it is, and its spec is what its JSON says. */
interface ReadsItsSpec extends VariantUnderTest {

  @Test
  default void isInstalledUnderItsNameWithAPaper() {
    assertThat(Variants.find(variant().name())).contains(variant());
    assertThat(variant().summary()).isNotBlank();
    assertThat(variant().paper().title()).isNotBlank();
  }

  @Test
  default void specRoundTripsThroughJson() {
    VaeSpec spec = TinyVariant.of(variant()).spec();
    assertThat(SoundSettings.read(new SettingsWriter().write(spec), VaeSpec.class)).isEqualTo(spec);
  }
}
