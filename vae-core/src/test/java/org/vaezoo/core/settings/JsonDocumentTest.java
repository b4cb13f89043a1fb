package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

  @TempDir Path folder;

  @Test
  void knowsTheLineOfEachValue() {
    JsonDocument document =
        JsonDocument.parse(
            "spec.json",
            "{\n \"a\": 1,\n \"b\": {\n  \"c/d\":\n   [1,\n    {\"e\": 2}]},\n \"0\": 1}",
            new Problems());
    assertThat(document.line("")).isEqualTo(1);
    assertThat(document.line("/a")).isEqualTo(2);
    assertThat(document.line("/b/c~1d")).isEqualTo(4);
    assertThat(document.line("/b/c~1d/0")).isEqualTo(5);
    assertThat(document.line("/b/c~1d/1/e")).isEqualTo(6);
    assertThat(document.line("/0")).isEqualTo(7);
    assertThat(document.line("/b/absent/deeper")).isEqualTo(3);
    assertThat(document.describe(new Problem("/a", "is wrong")))
        .isEqualTo("spec.json:2: /a: is wrong");
  }

  @Test
  void notesEveryDuplicateKeyAndKeepsTheFirst() {
    Problems problems = new Problems();
    JsonDocument document =
        JsonDocument.parse(
            "spec.json", "{\"a\": 1,\n\"b\": {\"c\": 2,\n\"c\": 3},\n\"a\": {}}", problems);
    assertThat(document.root()).hasToString("{\"a\":1,\"b\":{\"c\":2}}");
    assertThat(problems.all().stream().map(document::describe))
        .containsExactly(
            "spec.json:3: /b/c: duplicate key, stands on line 2 already",
            "spec.json:4: /a: duplicate key, stands on line 1 already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": NaN}            | 1: column 10: Non-standard token 'NaN'
          {"a": Infinity}       | 1: column 15: Non-standard token 'Infinity'
          {"a": 1,}             | 1: column 9: Unexpected character ('}' (code 125)): was expecting double-quote to start field name
          {"a": 1} {"b": 2}     | 1: column 10: text after the end of the JSON value
          {"a": 1} x            | 1: column 10: Unrecognized token 'x'
          {"a": 1               | 1: column 8: Unexpected end-of-input: expected close marker for Object
          {"a": // one          | 1: column 7: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?
          {'a': 1}              | 1: column 2: Unexpected character (''' (code 39)): was expecting double-quote to start field name
          {"a": 01}             | 1: column 8: Invalid numeric value: Leading zeroes not allowed
          """)
  void saysWhereATextIsNotJson(String text, String problem) {
    assertThat(onlyProblem(text)).startsWith("spec.json:" + problem);
  }

  @Test
  void anEmptyTextIsSaid() {
    assertThat(onlyProblem("  \n"))
        .isEqualTo("spec.json:2: column 1: expected a JSON object, found an empty file");
  }

  @Test
  void boundsDepthAndLengths() {
    assertThat(onlyProblem("[".repeat(100_000)))
        .isEqualTo(
            "spec.json:1: column 66: Document nesting depth (65) exceeds the maximum allowed (64)");
    assertThat(onlyProblem("1".repeat(10_000))).contains("Number value length").contains("(64)");
    assertThat(onlyProblem("1." + "1".repeat(10_000))).contains("Number value length");
    assertThat(onlyProblem("\"" + "x".repeat(70_000) + "\"")).contains("String value length");
    assertThat(onlyProblem("{\"" + "x".repeat(1_000) + "\": 1}")).contains("Name");
  }

  @Test
  void boundsTheFile() throws IOException {
    byte[] huge = new byte[JsonDocument.MAX_BYTES + 1];
    Arrays.fill(huge, (byte) '[');
    assertThat(ofFile(huge)).isEqualTo("larger than 1048576 bytes, the limit of a spec");
  }

  @Test
  void saysTheEncodingThatIsNotRead() throws IOException {
    assertThat(ofFile("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("begins with a byte order mark; save it as UTF-8 without one");
    for (Charset wide :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"))) {
      assertThat(ofFile("{\"a\": 1}".getBytes(wide)))
          .as(wide.name())
          .isEqualTo("is UTF-16 or UTF-32 text; save it as UTF-8");
    }
    assertThat(ofFile("{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .startsWith("is not UTF-8 text");
  }

  @Test
  void saysThatAFileIsMissing() {
    Problems problems = new Problems();
    JsonDocument.read(folder.resolve("none.json"), problems);
    assertThat(problems.all()).containsExactly(new Problem("", "no such file"));
    JsonDocument.read(folder, problems);
    assertThat(problems.all()).hasSize(2);
  }

  @Test
  void controlCharactersDoNotBreakTheLine() {
    Problems problems = new Problems();
    JsonDocument document = JsonDocument.parse("spec.json", "{}", problems);
    assertThat(document.describe(new Problem("/a\n\u001b", "x\ny")))
        .isEqualTo("spec.json:1: /a\uFFFD\uFFFD: x\uFFFDy");
  }

  @Test
  void aTextOfOurOwnHasToBeJson() {
    assertThat(JsonDocument.value("[1.50]")).hasToString("[1.50]");
    assertThatThrownBy(() -> JsonDocument.value("relu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relu");
  }

  private String ofFile(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("spec.json"), bytes);
    Problems problems = new Problems();
    JsonDocument.read(file, problems);
    assertThat(problems.all()).hasSize(1);
    return problems.all().get(0).message();
  }

  private static String onlyProblem(String text) {
    Problems problems = new Problems();
    JsonDocument document = JsonDocument.parse("spec.json", text, problems);
    assertThat(document.root().isMissingNode()).isTrue();
    assertThat(problems.all()).hasSize(1);
    return document.describe(problems.all().get(0));
  }
}
