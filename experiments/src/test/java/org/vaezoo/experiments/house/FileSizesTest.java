package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A file holds one idea and can be read whole. Of main code half of the files have at most 60 lines
 * and nine in ten at most 120; of tests it is 100 and 220; none of either has more than 300. The
 * Javadoc of packages does not count: it would make the shares look better than they are.
 */
class FileSizesTest {

  private static final int MOST = 300;

  /**
   * Still longer: all operations, each with the numbers that it is probed by. A file that is not
   * longer any more leaves the list.
   */
  private static final List<String> STILL_LONGER = List.of();

  private static final List<Sized> MAIN = files("main");

  private static final List<Sized> TESTS = files("test");

  @Test
  void halfOfTheFilesAreShort() {
    holds(MAIN, 50, 60);
    holds(TESTS, 50, 100);
  }

  @Test
  void nineInTenAreNotLong() {
    holds(MAIN, 90, 120);
    holds(TESTS, 90, 220);
  }

  @Test
  void noFileIsVeryLong() {
    assertThat(longerThan(MAIN, MOST))
        .extracting(each -> each.file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(STILL_LONGER);
    assertThat(longerThan(TESTS, MOST)).isEmpty();
  }

  @Test
  void aShareIsCounted() {
    List<Sized> files =
        List.of(sized(10), sized(20), sized(30), sized(40), sized(50), sized(60), sized(70));
    assertThat(isHeld(files, 50, 40)).isTrue();
    assertThat(isHeld(files, 50, 39)).isFalse();
    assertThat(longerThan(files, 50)).extracting(Sized::lines).containsExactly(70L, 60L);
  }

  private static void holds(List<Sized> files, int percent, int lines) {
    assertThat(isHeld(files, percent, lines))
        .as(
            "%d in 100 of %d files have at most %d lines; longer ones are %s",
            percent, files.size(), lines, longerThan(files, lines))
        .isTrue();
  }

  private static boolean isHeld(List<Sized> files, int percent, int lines) {
    long held = (long) files.size() - longerThan(files, lines).size();
    return 100 * held >= (long) percent * files.size();
  }

  /** The longest first. */
  private static List<Sized> longerThan(List<Sized> files, int lines) {
    return files.stream()
        .filter(file -> file.lines > lines)
        .sorted(Comparator.comparingLong(Sized::lines).reversed())
        .toList();
  }

  private static List<Sized> files(String kind) {
    List<Sized> files =
        Sources.of(kind).stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .map(file -> new Sized(file, Sources.read(file).lines().count()))
            .toList();
    assertThat(files).hasSizeGreaterThan(400);
    return files;
  }

  private static Sized sized(long lines) {
    return new Sized(Path.of("A.java"), lines);
  }

  /** A file and its lines. */
  private record Sized(Path file, long lines) {

    @Override
    public String toString() {
      return file.getFileName() + " " + lines;
    }
  }
}
