package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/reading.md sends a newcomer to is there. */
class ReadingTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
  private static final Pattern STEP = Pattern.compile("(?m)^(\\d)\\. \\[(\\w+)\\]\\(([^)]+)\\)");

  private static String reading() {
    return Sources.read(DOCS.resolve("reading.md"));
  }

  /** Each section under a heading, without what stands before the first. */
  private static List<String> families() {
    return Stream.of(reading().split("(?m)^## ", -1)).skip(1).toList();
  }

  private static List<MatchResult> steps(String family) {
    return STEP.matcher(family).results().toList();
  }

  @Test
  void everyFileIsThere() {
    List<String> links = LINK.matcher(reading()).results().map(link -> link.group(1)).toList();
    assertThat(links).hasSizeGreaterThan(40);
    assertThat(links).allSatisfy(link -> assertThat(DOCS.resolve(link)).isRegularFile());
  }

  @Test
  void aFamilyHasFiveFilesInOrderAndEndsAtItsPaper() {
    assertThat(families()).hasSize(9);
    for (String family : families()) {
      List<MatchResult> steps = steps(family);
      assertThat(steps).extracting(step -> step.group(1)).containsExactly("1", "2", "3", "4", "5");
      assertThat(steps.get(4).group(2)).as(family).endsWith("PaperTest");
    }
  }

  @Test
  void aFileIsCalledByItsName() {
    for (String family : families()) {
      assertThat(steps(family))
          .allSatisfy(step -> assertThat(step.group(3)).endsWith("/" + step.group(2) + ".java"));
    }
  }
}
