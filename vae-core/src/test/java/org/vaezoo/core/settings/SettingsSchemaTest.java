package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {

  private final SettingsSchema schema = new SettingsSchema(Garden.PARTS);

  @Test
  void describesKeys() {
    JsonNode garden = schema.schema(Garden.class, List.of()).at("/$defs/Garden");
    assertThat(garden.at("/description").asText()).isEqualTo("A garden.");
    assertThat(garden.at("/required")).hasToString("[\"name\",\"beds\",\"plant\"]");
    assertThat(garden.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(garden.at("/properties/name"))
        .hasToString(
            "{\"type\":\"string\",\"pattern\":\"^([a-z]{1,10})$\",\"description\":\"What it is"
                + " called.\"}");
    assertThat(garden.at("/properties/beds"))
        .hasToString("{\"type\":\"integer\",\"minimum\":1,\"maximum\":100}");
    assertThat(garden.at("/properties/water"))
        .hasToString("{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":1,\"default\":0.5}");
    assertThat(garden.at("/properties/season/enum")).hasToString("[\"late-spring\",\"autumn\"]");
    assertThat(garden.at("/properties/shade"))
        .hasToString("{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"null\"}],\"default\":null}");
  }

  @Test
  void describesPartsAndTheirShorthands() {
    JsonNode all = schema.schema(Garden.class, List.of()).get("$defs");
    assertThat(all.at("/Plant/anyOf/0")).hasToString("{\"type\":\"string\",\"enum\":[\"tree\"]}");
    assertThat(all.at("/Plant/anyOf/1")).hasToString("{\"$ref\":\"#/$defs/Hedge\"}");
    assertThat(all.at("/Growth/anyOf/0")).hasToString("{\"type\":\"number\",\"minimum\":0}");
    assertThat(all.at("/Rose/properties/type")).hasToString("{\"const\":\"rose\"}");
    assertThat(all.at("/Rose/properties/growth"))
        .hasToString("{\"$ref\":\"#/$defs/Growth\",\"maximum\":9,\"default\":1}");
    assertThat(all.at("/Rose/required")).hasToString("[\"type\",\"colour\"]");
    assertThat(all.at("/Hedge/properties/plants/items"))
        .hasToString("{\"$ref\":\"#/$defs/Plant\"}");
  }

  @Test
  void tellsTheKeysOfAPart() {
    assertThat(schema.keys(Garden.Rose.class))
        .extracting(key -> key.name() + ": " + key.expected() + key.fallback())
        .containsExactly(
            "colour: a textOptional.empty",
            "growth: a growth (pulse, steady) or a number at least 0 at most 9Optional[1]");
  }
}
