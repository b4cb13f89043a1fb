package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final String LEAST = "\"name\": \"abc\", \"beds\": 3, \"plant\": \"tree\"";

  private final SettingsReader reader = new SettingsReader(Garden.PARTS);

  @Test
  void takesDefaultsWhereKeysAreLeftOut() {
    assertThat(garden(LEAST))
        .isEqualTo(
            new Garden(
                "abc",
                3,
                12345678901L,
                0.5,
                true,
                Garden.Season.LATE_SPRING,
                List.of(1, 2),
                Optional.empty(),
                new Garden.Tree(3),
                List.of(),
                new Garden.Shed(2, Optional.empty()),
                Map.of()));
  }

  @Test
  void readsEveryType() {
    Garden garden =
        garden(
            """
            "name": "abc", "beds": 3, "seed": -5, "water": 1, "fenced": false, "season": "autumn",
            "rows": [7], "shade": 0.25,
            "plant": {"type": "rose", "colour": "red", "growth": {"type": "pulse", "low": 1, "high": 2}},
            "others": ["tree", {"type": "hedge", "plants": [{"type": "tree", "height": 9}]}],
            "shed": {"area": 1e0, "colour": "blue"}, "tools": {"spade": 2}
            """);
    assertThat(garden)
        .isEqualTo(
            new Garden(
                "abc",
                3,
                -5,
                1,
                false,
                Garden.Season.AUTUMN,
                List.of(7),
                Optional.of(0.25),
                new Garden.Rose("red", new Garden.Pulse(1, 2)),
                List.of(new Garden.Tree(3), new Garden.Hedge(List.of(new Garden.Tree(9)))),
                new Garden.Shed(1, Optional.of("blue")),
                Map.of("spade", 2)));
  }

  @Test
  void aPlainNumberStandsForThePartOfTheShorthand() {
    Garden garden =
        garden(LEAST + ", \"others\": [{\"type\": \"rose\", \"colour\": \"red\", \"growth\": 4}]");
    assertThat(garden.others()).containsExactly(new Garden.Rose("red", new Garden.Steady(4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "3e0", "0.3e1", "30E-1"})
  void aWholeNumberMayBeWrittenInAnyWay(String number) {
    assertThat(garden("\"name\": \"abc\", \"plant\": \"tree\", \"beds\": " + number).beds())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "beds": 1.5              | /beds: expected a whole number at least 1 and at most 100, found 1.5
          "beds": 101              | /beds: expected a whole number at least 1 and at most 100, found 101
          "beds": 1e999999999      | /beds: expected a whole number at least 1 and at most 100, found 1E+999999999
          "beds": "3"              | /beds: expected a whole number at least 1 and at most 100, found the text "3"
          "beds": null             | /beds: expected a whole number at least 1 and at most 100, found null
          "seed": 9007199254740993 | /seed: expected a whole number of -9007199254740991 .. 9007199254740991, found 9007199254740993
          "water": 0               | /water: expected a number greater than 0 and at most 1, found 0
          "water": [1]             | /water: expected a number greater than 0 and at most 1, found a list
          "shade": 1e400           | /shade: expected a number of at most 1.8e308, found 1E+400
          "shade": "dark"          | /shade: expected a number, found the text "dark"
          "fenced": "yes"          | /fenced: expected true or false, found the text "yes"
          "season": "autum"        | /season: unknown choice 'autum'; did you mean 'autumn'? known: late-spring, autumn
          "season": "LATE_SPRING"  | /season: unknown choice 'LATE_SPRING'; did you mean 'late-spring'? known: late-spring, autumn
          "season": 1              | /season: expected one of late-spring, autumn, found 1
          "rows": [1, 0, 2]        | /rows/1: expected a whole number at least 1, found 0
          "rows": 1                | /rows: expected a list, each a whole number at least 1, found 1
          "name": "Abc"            | /name: expected a text: 1 to 10 of a-z, found the text "Abc"
          "name": 3                | /name: expected a text: 1 to 10 of a-z, found 3
          "name": "eden"           | : there was only one eden
          "tools": {"axe": "x"}    | /tools/axe: expected a whole number, found the text "x"
          "tools": []              | /tools: expected an object, each value a whole number, found a list
          "shed": {"arae": 1}      | /shed/arae: unknown key 'arae'; did you mean 'area'? known: area, colour
          "shed": 1                | /shed: expected an object with the keys area, colour, found 1
          "plant": "roze"          | /plant: unknown plant 'roze'; did you mean 'rose'? known: hedge, rose, tree
          "plant": "rose"          | /plant: missing key 'colour': expected a text
          "plant": {"type": "tre"} | /plant/type: unknown plant 'tre'; did you mean 'tree'? known: hedge, rose, tree
          "plant": {"height": 2}   | /plant: missing key 'type': expected a plant (hedge, rose, tree)
          "plant": {"type": 2}     | /plant/type: expected the type of a plant (hedge, rose, tree), found 2
          "plant": 2               | /plant: expected a plant (hedge, rose, tree), found 2
          "plant": {"type": "tree", "hight": 2} | /plant/hight: unknown key 'hight'; did you mean 'height'? known: type, height
          "plant": {"type": "rose", "colour": "red", "growth": -1} | /plant/growth: expected a number at least 0, found -1
          "plant": {"type": "rose", "colour": "red", "growth": null} | /plant/growth: expected a growth (pulse, steady) or a number at least 0 at most 9, found null
          "plant": {"type": "rose", "colour": "red", "growth": 10} | /plant/growth: expected a growth (pulse, steady) or a number at least 0 at most 9, found 10
          "plant": {"type": "rose", "colour": "red", "growth": {"type": "steady", "rate": 10}} | /plant/growth/rate: expected a number at most 9, found 10
          """)
  void saysWhatIsWrong(String key, String problem) {
    String name = key.substring(1, key.indexOf('"', 1));
    String others =
        Stream.of(LEAST.split(", "))
            .filter(each -> !each.startsWith("\"" + name))
            .reduce("", (text, each) -> text + each + ", ");
    assertThat(problems("{" + others + key + "}")).containsExactly(problem);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThat(problems("{\"naem\": \"abc\", \"beds\": 0, \"plant\": {\"type\": \"rose\"}}"))
        .containsExactly(
            "/naem: unknown key 'naem'; did you mean 'name'? known: name, beds, seed, water,"
                + " fenced, season, rows, shade, plant, others, shed, tools",
            ": missing key 'name': expected a text: 1 to 10 of a-z",
            "/beds: expected a whole number at least 1 and at most 100, found 0",
            "/plant: missing key 'colour': expected a text");
  }

  @Test
  void countsProblemsBeyondTheHundredth() {
    String rows = "[" + "0, ".repeat(299) + "0]";
    List<String> problems = problems("{" + LEAST + ", \"rows\": " + rows + "}");
    assertThat(problems).hasSize(101).endsWith(": and 200 more problems");
  }

  @Test
  void anotherRootThanAnObjectIsAProblem() {
    assertThat(problems("[]")).hasSize(1).first().asString().contains("expected an object");
  }

  private Garden garden(String keys) {
    Problems problems = new Problems();
    Optional<Garden> garden =
        reader.read(JsonDocument.value("{" + keys + "}"), Garden.class, problems);
    assertThat(problems.all()).isEmpty();
    return garden.orElseThrow();
  }

  private List<String> problems(String json) {
    Problems problems = new Problems();
    assertThat(reader.read(JsonDocument.value(json), Garden.class, problems)).isEmpty();
    return problems.all().stream().map(each -> each.pointer() + ": " + each.message()).toList();
  }
}
