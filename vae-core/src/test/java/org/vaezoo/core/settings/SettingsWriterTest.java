package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SettingsWriterTest {

  private final SettingsReader reader = new SettingsReader(Garden.PARTS);
  private final SettingsWriter writer = new SettingsWriter();

  @Test
  void writesDefaultsAndTheTypeFirst() {
    assertThat(writer.write(garden("{\"name\": \"abc\", \"beds\": 3.0, \"plant\": \"tree\"}")))
        .hasToString(
            "{'name':'abc','beds':3,'seed':12345678901,'water':0.5,'fenced':true,"
                    .replace('\'', '"')
                + "'season':'late-spring','rows':[1,2],'shade':null,".replace('\'', '"')
                + "'plant':{'type':'tree','height':3},'others':[],".replace('\'', '"')
                + "'shed':{'area':2.0,'colour':null},'tools':{}}".replace('\'', '"'));
  }

  @Test
  void readingWhatWasWrittenGivesAnEqualRecord() {
    Garden garden =
        garden(
            """
            {"name": "abc", "beds": 3, "shade": 0.1, "season": "autumn", "tools": {"b": 1, "a": 2},
             "plant": {"type": "hedge", "plants": ["tree", {"type": "rose", "colour": "x",
              "growth": 0.30000000000000004}]}}
            """);
    JsonNode written = writer.write(garden);
    assertThat(garden(written.toString())).isEqualTo(garden);
    assertThat(writer.write(garden(written.toString()))).isEqualTo(written);
  }

  @Test
  void refusesNumbersThatJsonDoesNotHave() {
    assertThatThrownBy(() -> writer.write(new Garden.Steady(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JSON has no NaN");
  }

  private Garden garden(String json) {
    return reader.read(JsonDocument.value(json), Garden.class, new Problems()).orElseThrow();
  }
}
