package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/published-errors.md} promises are there. */
class PublishedErrorsTest {

  private static final Path TABLE = Path.of("..", "docs", "published-errors.md");
  private static final int ERRORS = 14;
  private static final Pattern NAME = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern PARENT = Pattern.compile("class \\w+ extends (\\w+)");

  private static final Map<String, String> TESTS = new TreeMap<>();

  static {
    for (Path file : Sources.of("test")) {
      TESTS.put(file.getFileName().toString().replace(".java", ""), Sources.read(file));
    }
  }

  private static List<String> rows() {
    return Sources.read(TABLE).lines().filter(line -> line.matches("\\| \\d.*")).toList();
  }

  @Test
  void everyErrorHasARowThatNamesWhatCatchesIt() {
    List<String> rows = rows();
    assertThat(rows).hasSize(ERRORS);
    for (int error = 1; error <= ERRORS; error++) {
      String row = rows.get(error - 1);
      assertThat(row).startsWith("| " + error + " |");
      assertThat(NAME.matcher(row).find() || row.contains("measure `")).as(row).isTrue();
    }
  }

  @Test
  void everyTestThatIsNamedExists() {
    List<String> named = new ArrayList<>();
    for (String row : rows()) {
      Matcher name = NAME.matcher(row);
      while (name.find()) {
        named.add(name.group());
        assertThat(hasTest(name.group(1), name.group(2))).as(name.group()).isTrue();
      }
    }
    assertThat(named).hasSizeGreaterThan(25);
  }

  @Test
  void aTestThatIsNotThereIsMissed() {
    assertThat(hasTest("EvaluationTest", "noSuchTest")).isFalse();
    assertThat(hasTest("NoSuchTest", "oneImageIsEnough")).isFalse();
    assertThat(hasTest("EvaluationTest", "assertWithin")).isFalse();
  }

  /** Of the class, or of the contract that it extends. */
  private static boolean hasTest(String type, String method) {
    String text = TESTS.get(type);
    if (text == null) {
      return false;
    }
    Pattern test =
        Pattern.compile("@(Test|ParameterizedTest|EachEngine)\\b[^;]*\\bvoid " + method + "\\(");
    if (test.matcher(text).find()) {
      return true;
    }
    Matcher parent = PARENT.matcher(text);
    return parent.find() && hasTest(parent.group(1), method);
  }
}
