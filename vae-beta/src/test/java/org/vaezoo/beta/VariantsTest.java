package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Site;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VariantsTest {

  private static List<Variant> variants() {
    return ServiceLoader.load(Variant.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(variant -> variant.getClass().getName().startsWith("org.vaezoo.beta."))
        .toList();
  }

  @Test
  void defaultsAreJsonWithAModelAndAPartOfTheVariant() throws Exception {
    for (Variant variant : variants()) {
      JsonNode defaults = new ObjectMapper().readTree(variant.defaults());
      assertThat(defaults.at("/model/type").asText()).isEqualTo("gaussian");
      assertThat(variant.parts())
          .extracting(part -> part.getAnnotation(PartType.class).value())
          .containsAnyOf(
              defaults.at("/objective/type").asText(),
              defaults.at("/regularizers/0/type").asText(),
              defaults.at("/curriculum/type").asText(),
              defaults.at("/model/posterior/type").asText(),
              defaults.at("/model/prior/type").asText());
    }
  }

  @Test
  void defaultsAreReadAndFitTogether() throws Exception {
    SettingsReader reader = new SettingsReader(Variants.parts());
    Site site = new Site(new Shape(1, 28, 28), DataKind.BINARY, 100);
    for (Variant variant : variants()) {
      JsonNode defaults = new ObjectMapper().readTree(variant.defaults());
      Problems problems = new Problems();
      reader.read(defaults, VaeSpec.class, problems).orElseThrow().check(site, problems);
      assertThat(problems.all()).as(variant.name()).isEmpty();
    }
  }

  @Test
  void everyPartAndKeyIsDocumented() {
    for (Variant variant : variants()) {
      for (Class<? extends Record> part : variant.parts()) {
        assertThat(part.getAnnotation(Doc.class)).as(part.getName()).isNotNull();
        for (var key : part.getRecordComponents()) {
          assertThat(key.getAnnotation(Doc.class)).as(part + " " + key.getName()).isNotNull();
        }
      }
    }
  }
}
