package org.vaezoo.experiments.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.JsonDocument;

class SpecKeyTest {

  private static final JsonNode COMPLETE =
      JsonDocument.value(
          "{\"a\": {\"type\": \"t\", \"b\": {\"type\": \"constant\", \"value\": 1}, \"n\": null}}");

  @Test
  void setsWhatStandsInTheText() {
    assertThat(set("{\"a\": {\"type\": \"t\"}}", "a.b", "4"))
        .hasToString("{\"a\":{\"type\":\"t\",\"b\":4}}");
  }

  @Test
  void writesAShorthandOutBeforeItSetsAKeyOfIt() {
    assertThat(set("{\"a\": {\"b\": 3}}", "a.b.value", "4"))
        .hasToString("{\"a\":{\"b\":{\"type\":\"constant\",\"value\":4}}}");
    assertThat(set("{\"a\": \"other\"}", "a.c", "4"))
        .hasToString("{\"a\":{\"type\":\"other\",\"c\":4}}");
    assertThat(set("{}", "a.n.x", "4").at("/a/n")).hasToString("{\"x\":4}");
  }

  @Test
  void leavesTheSpecItselfAsItIs() {
    ObjectNode spec = (ObjectNode) JsonDocument.value("{\"a\": {\"b\": 3}}");
    new Overrides(Map.of("a.b", JsonDocument.value("4"))).applyTo(spec, COMPLETE);
    assertThat(spec).hasToString("{\"a\":{\"b\":3}}");
  }

  @Test
  void knowsWhichKeysThereAre() {
    assertThat(new SpecKey("a.b.value").unknownIn(COMPLETE)).isEmpty();
    assertThat(new SpecKey("a.n.any").unknownIn(COMPLETE)).isEmpty();
    assertThat(new SpecKey("a.b.valeu").unknownIn(COMPLETE))
        .contains("unknown key 'valeu'; did you mean 'value'? known: type, value");
    assertThat(new SpecKey("a.type.x").unknownIn(COMPLETE))
        .contains("nothing can be set below \"t\"");
    assertThat(new SpecKey("").unknownIn(COMPLETE)).isPresent();
    assertThat(new SpecKey("a..b").unknownIn(COMPLETE)).isPresent();
  }

  @Test
  void aReplacedPartBringsItsOwnKeys() {
    JsonNode one = JsonDocument.value("1");
    assertThat(new Overrides(Map.of("a.new", one)).unknownIn(COMPLETE)).containsOnlyKeys("a.new");
    assertThat(new Overrides(Map.of("a.new", one, "a.type", one)).unknownIn(COMPLETE)).isEmpty();
    assertThat(new Overrides(Map.of("a.new", one, "a", one)).unknownIn(COMPLETE)).isEmpty();
    assertThat(new Overrides(Map.of("a.new", one, "a.n.type", one)).unknownIn(COMPLETE))
        .containsOnlyKeys("a.new");
  }

  private static ObjectNode set(String spec, String key, String value) {
    ObjectNode changed = (ObjectNode) JsonDocument.value(spec);
    new SpecKey(key).set(changed, COMPLETE, JsonDocument.value(value));
    return changed;
  }
}
