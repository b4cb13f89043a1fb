package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.parts.BetaParts;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VariantsTest {

  private static List<Variant> variants() {
    List<Variant> ours =
        Variants.installed().stream()
            .filter(variant -> Variants.packageOf(variant).startsWith("org.vaezoo.beta."))
            .toList();
    assertThat(ours).hasSizeGreaterThan(10);
    return ours;
  }

  @Test
  void eachIsThePlainModelWithAPartOfThisModule() {
    List<String> parts =
        new BetaParts()
            .parts().stream().map(part -> part.getAnnotation(PartType.class).value()).toList();
    for (Variant variant : variants()) {
      ObjectNode defaults = variant.vae();
      assertThat(defaults.at("/model/type").asText()).isEqualTo("gaussian");
      assertThat(parts)
          .as(variant.name())
          .containsAnyOf(
              defaults.at("/objective/type").asText(),
              defaults.at("/regularizers/0/type").asText(),
              defaults.at("/curriculum/type").asText(),
              defaults.at("/model/posterior/type").asText(),
              defaults.at("/model/prior/type").asText());
    }
  }

  @Test
  void defaultsAreReadAndFitTogether() {
    SettingsReader reader = new SettingsReader(Variants.parts());
    InputDescription input = new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 100);
    for (Variant variant : variants()) {
      Problems problems = new Problems();
      reader.read(variant.vae(), VaeSpec.class, problems).orElseThrow().check(input, problems);
      assertThat(problems.all()).as(variant.name()).isEmpty();
    }
  }
}
