package org.vaezoo.experiments.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsSchema;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.Variants;

/** Every installed part, whoever brought it: its defaults are sound, its keys explained. */
class InstalledPartsTest {

  private static final PartCatalog CATALOG = Variants.parts();

  private final SettingsReader reader = new SettingsReader(CATALOG);

  record Choice(PartKind kind, String type) {

    @Override
    public String toString() {
      return kind.name() + " " + type;
    }
  }

  static Stream<Choice> choices() {
    return CATALOG.kinds().stream()
        .flatMap(kind -> kind.choices().keySet().stream().map(type -> new Choice(kind, type)));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatIsLeftOutHasASoundDefault(Choice choice) {
    Problems problems = new Problems();
    JsonNode bare = JsonDocument.value("{\"type\": \"" + choice.type() + "\"}");
    Optional<?> part = reader.read(bare, choice.kind().kind(), problems);
    assertThat(problems.all())
        .extracting(Problem::message)
        .allSatisfy(message -> assertThat(message).startsWith("missing key"));
    if (part.isPresent()) {
      JsonNode written = new SettingsWriter().write((Record) part.get());
      Optional<?> again = reader.read(written, choice.kind().kind(), problems);
      assertThat(again.map(Object.class::cast)).contains(part.get());
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyPartAndKeyIsExplained(Choice choice) {
    Class<? extends Record> part = choice.kind().choices().get(choice.type());
    assertThat(part.getAnnotation(Doc.class)).as("@Doc of %s", part).isNotNull();
    assertThat(new SettingsSchema(CATALOG).keys(part))
        .allSatisfy(key -> assertThat(key.doc()).as("@Doc of %s", key.name()).isNotBlank());
  }

  @Test
  void thereIsSomethingOfEachKind() {
    assertThat(CATALOG.kinds())
        .extracting(PartKind::plural)
        .contains("models", "objectives", "likelihoods", "priors", "networks", "optimizers");
  }
}
