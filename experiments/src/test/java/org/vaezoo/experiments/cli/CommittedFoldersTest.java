package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.experiments.testing.Trees;

/**
 * Every committed results folder, of whatever version, is read by the commands that read results;
 * those that would go on with it do, or say in one line which version made it.
 */
class CommittedFoldersTest {

  private static final Path RESULTS = Path.of("../results");

  @TempDir Path folder;

  static List<Path> committed() throws IOException {
    try (Stream<Path> entries = Files.list(RESULTS)) {
      return entries
          .filter(each -> Files.isRegularFile(each.resolve("spec.json")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("committed")
  void itIsReadByTheCommandsThatReadResults(Path committed) throws IOException {
    Path copy = copied(committed);
    Path noData = Files.createDirectory(folder.resolve("data"));
    CommandLineRun report = read("report", copy + "");
    onlyModelsWithoutARateAreLeftOut(report);
    assertThat(copy.resolve("report.html")).isNotEmptyFile();
    CommandLineRun analyze =
        read("analyze", copy + "", "--out=" + folder.resolve("tables"), "--data=" + noData);
    onlyModelsWithoutARateAreLeftOut(analyze);
    assertThat(analyze.out()).as("only the data are missing").doesNotContain("unknown key");
    assertThat(folder.resolve("tables/rd_curve.csv")).isNotEmptyFile();
    read("compare", copy + "", copy + "");
    if (Files.exists(copy.resolve("comparison.csv"))) {
      assertThat(read("table", copy + "").out()).startsWith("| variant | paper |");
    }
  }

  private static void onlyModelsWithoutARateAreLeftOut(CommandLineRun run) {
    assertThat(run.out().lines().filter(line -> line.startsWith("left out: ")))
        .allMatch(line -> line.contains("left out of all that reads a rate: "));
  }

  private static CommandLineRun read(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.code()).as(arguments[0] + ": " + run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run;
  }

  /** Without data nothing is trained: what a command finds wrong before is said. */
  @ParameterizedTest
  @MethodSource("committed")
  void goingOnWithItWorksOrSaysInOneLineWhy(Path committed) throws IOException {
    Path copy = copied(committed);
    String noData = "--data=" + Files.createDirectory(folder.resolve("data"));
    for (String[] command :
        List.of(
            new String[] {"resume", copy + "", noData},
            new String[] {"evaluate", copy + "", "--with", "collapse-curves", noData})) {
      CommandLineRun run = CommandLineRun.of(command);
      if (run.code() == 0) {
        assertThat(run.err()).isEmpty();
        continue;
      }
      String line = run.refusal(run.code(), 1).get(0);
      assertThat(run.code()).isIn(Vaezoo.FAILED, Vaezoo.BAD_INPUT);
      assertThat(List.of(noData.substring(7), "go on with that one", "its weights were not kept"))
          .as(line)
          .anyMatch(line::contains);
    }
  }

  /** A word that no measure has is the user's, whichever version made the folder. */
  @ParameterizedTest
  @MethodSource("committed")
  void whatAUserMistypesIsBlamedOnNoOtherVersion(Path committed) throws IOException {
    CommandLineRun run = CommandLineRun.of("evaluate", copied(committed) + "", "--with", "colapse");
    assertThat(run.refusal(Vaezoo.BAD_INPUT, 1).get(0))
        .contains("unknown measure 'colapse'")
        .doesNotContain("another version");
  }

  private Path copied(Path committed) throws IOException {
    Path copy = folder.resolve("results").resolve(committed.getFileName().toString());
    Trees.copy(committed, copy);
    return copy;
  }
}
