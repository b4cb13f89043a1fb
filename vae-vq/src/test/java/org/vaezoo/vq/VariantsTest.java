package org.vaezoo.vq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.variant.Variant;

class VariantsTest {

  private static List<Variant> variants() {
    return ServiceLoader.load(Variant.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(variant -> variant.getClass().getName().startsWith("org.vaezoo.vq."))
        .toList();
  }

  @Test
  void theModuleListsItsVariants() {
    assertThat(variants()).extracting(Variant::name).contains("vq-vae").doesNotHaveDuplicates();
  }

  @Test
  void defaultsFitImagesOfTwentyEightPixels() {
    for (Variant variant : variants()) {
      assertThat(CodeSpecs.problems(variant.defaults())).as(variant.name()).isEmpty();
    }
  }

  @Test
  void everyPartAndKeyIsDocumented() {
    List<Class<? extends Record>> parts = new ArrayList<>(new VqParts().parts());
    variants().forEach(variant -> parts.addAll(variant.parts()));
    for (Class<? extends Record> part : parts) {
      assertThat(part.getAnnotation(Doc.class)).as(part.getName()).isNotNull();
      for (var key : part.getRecordComponents()) {
        assertThat(key.getAnnotation(Doc.class)).as(part + " " + key.getName()).isNotNull();
      }
    }
  }
}
