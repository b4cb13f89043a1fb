package org.vaezoo.beta.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.variant.Variant;

/** What parts of a variant have an optimizer of their own. */
class OwnOptimizerTest {

  /** Kim and Mnih (2018), appendix A: the discriminator's Adam has the moments 0.5 and 0.9. */
  @Test
  void theDiscriminatorHasTheMomentsOfThePaper() {
    assertThat(
            JsonDocument.value(new FactorVae().optimizers()).at("/adversary/beta1").doubleValue())
        .isEqualTo(0.5);
    assertThat(
            JsonDocument.value(new FactorVae().optimizers()).at("/adversary/beta2").doubleValue())
        .isEqualTo(0.9);
  }

  @Test
  void noOtherVariantOfTheModuleHasOne() {
    List<String> names =
        StreamSupport.stream(ServiceLoader.load(Variant.class).spliterator(), false)
            .filter(variant -> !JsonDocument.value(variant.optimizers()).isEmpty())
            .map(Variant::name)
            .toList();
    assertThat(names).containsExactly("factor-vae");
  }
}
