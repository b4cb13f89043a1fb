package org.vaezoo.beta.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/** What parts of a variant have an optimizer of their own. */
class OwnOptimizerTest {

  /** Kim and Mnih (2018), appendix A: the discriminator's Adam has the moments 0.5 and 0.9. */
  @Test
  void theDiscriminatorHasTheMomentsOfThePaper() {
    JsonNode adversary = Variants.named("factor-vae").defaults().optimizers().get("adversary");
    assertThat(adversary.get("beta1").doubleValue()).isEqualTo(0.5);
    assertThat(adversary.get("beta2").doubleValue()).isEqualTo(0.9);
  }

  @Test
  void noOtherVariantOfTheModuleHasOne() {
    List<String> names =
        Variants.installed().stream()
            .filter(variant -> !variant.defaults().optimizers().isEmpty())
            .map(Variant::name)
            .toList();
    assertThat(names).containsExactly("factor-vae");
  }
}
