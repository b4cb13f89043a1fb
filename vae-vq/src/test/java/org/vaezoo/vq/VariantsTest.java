package org.vaezoo.vq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VariantsTest {

  private static List<Variant> variants() {
    return Variants.installed().stream()
        .filter(variant -> Variants.packageOf(variant).startsWith("org.vaezoo.vq."))
        .toList();
  }

  @Test
  void theModuleListsItsVariants() {
    assertThat(variants()).extracting(Variant::name).contains("vq-vae").doesNotHaveDuplicates();
  }

  @Test
  void defaultsFitImagesOfTwentyEightPixels() {
    for (Variant variant : variants()) {
      assertThat(CodeSpecs.problems(variant.vae().toString())).as(variant.name()).isEmpty();
    }
  }
}
