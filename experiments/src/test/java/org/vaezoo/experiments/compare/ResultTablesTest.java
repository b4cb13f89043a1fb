package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.measures.ratedistortion.BoundColumns;

/** Each kind of damage is said in a note, and what is damaged is left out. */
class ResultTablesTest {

  private static final String A = HandMade.row("a", 1, 1, "test", 20, 80);
  private static final String B = HandMade.row("b", 2, 1, "test", 10, 95);

  @TempDir private Path folder;

  @Test
  void aWholeFolderIsReadWithoutNotes() throws IOException {
    ResultTables tables = HandMade.folder(folder, A, B);
    assertThat(tables.notes()).isEmpty();
    assertThat(tables.sweptKeys()).containsExactly("objective.beta", "training.seed");
    assertThat(tables.splitNames()).containsExactly("test");
    SplitRow row = tables.split("test").get(1);
    assertThat(row.trial().id()).isEqualTo("b");
    assertThat(row.trial().keys()).isEqualTo(Map.of("objective.beta", "2", "training.seed", "1"));
    assertThat(row.rate()).isEqualTo(10);
    assertThat(row.distortion()).isEqualTo(95);
    assertThat(row.elbo()).isEqualTo(-105);
    assertThat(row.number(BoundColumns.IMPORTANCE.bound(10).mean())).hasValue(-103);
    assertThat(row.number(BoundColumns.PRIOR.bound(10).mean())).isEmpty();
    assertThat(tables.only("a").splits()).hasSize(1);
  }

  @Test
  void aFileThatEndsWithinALineLosesThatLineAlone() throws IOException {
    HandMade.folder(folder, A, B);
    Path table = folder.resolve("rate_distortion.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.substring(0, text.length() - 1));
    ResultTables tables = ResultTables.read(folder);
    assertThat(HandMade.notes(tables.notes()))
        .isEqualTo("rate_distortion.csv:3: the file ends within the line; it is left out");
    assertThat(tables.splits()).extracting(row -> row.trial().id()).containsExactly("a");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsLeftOut() throws IOException {
    ResultTables tables = HandMade.folder(folder, A, "b,2.0,1,test,100\n", B);
    assertThat(HandMade.notes(tables.notes()))
        .isEqualTo("rate_distortion.csv:3: expected 16 cells, found 5; the row is left out");
    assertThat(tables.splits()).hasSize(2);
  }

  @Test
  void whatIsNoFiniteNumberIsLeftOut() throws IOException {
    for (String bad : List.of("NaN", "Infinity", "-1e999", "12,5".replace(',', ';'))) {
      ResultTables tables = HandMade.folder(folder, A, B.replace(",95.0,", "," + bad + ","));
      assertThat(HandMade.notes(tables.notes()))
          .isEqualTo(
              "rate_distortion.csv:3: distortion_nats: expected a finite number, found '"
                  + bad
                  + "'; the row is left out");
      assertThat(tables.splits()).hasSize(1);
    }
  }

  @Test
  void numbersThatContradictEachOtherAreLeftOut() throws IOException {
    ResultTables tables = HandMade.folder(folder, A, B.replace(",95.0,", ",9.5,"));
    assertThat(HandMade.notes(tables.notes()))
        .contains("trial b: left out: D + R is 19.5 but the ELBO is -105.0");
    assertThat(tables.splits()).hasSize(1);
  }

  @Test
  void failedTrialsAreListedAndLeftOutOfEveryMean() throws IOException {
    ResultTables tables =
        HandMade.folder(
            folder, A, "b,2.0,1,,,,,,,,,,DIVERGED_NUMERIC,rate is NaN at step 7,7,500\n");
    assertThat(HandMade.notes(tables.notes()))
        .isEqualTo(
            "rate_distortion.csv:3: trial b: left out: DIVERGED_NUMERIC: rate is NaN at step 7");
    assertThat(tables.splits()).hasSize(1);
    assertThat(tables.trials()).extracting(RecordedTrial::finished).containsExactly(true, false);
  }

  @Test
  void aMeasureThatIsMissingAndASplitThatIsThereTwiceAreSaid() throws IOException {
    ResultTables tables = HandMade.folder(folder, A, A, B.replace(",10.0,95", ",,95"));
    assertThat(HandMade.notes(tables.notes()))
        .contains(":3: trial a: left out: the split stands there a second time")
        .contains(":4: trial b: left out: rate_nats is empty");
    assertThat(tables.splits()).hasSize(1);
  }

  @Test
  void aTableOfAnotherVersionGivesItsTrialsButNoNumbers() throws IOException {
    HandMade.folder(folder, A);
    Path table = folder.resolve("rate_distortion.csv");
    Files.writeString(table, Files.readString(table).replace("rate_nats", "kl"));
    ResultTables tables = ResultTables.read(folder);
    assertThat(HandMade.notes(tables.notes()))
        .isEqualTo(
            "rate_distortion.csv:1: the columns [rate_nats] are missing: written by another"
                + " version, or failed");
    assertThat(tables.trials()).hasSize(1);
    assertThat(tables.splits()).isEmpty();
  }

  @Test
  void anUnfinishedRunSaysWhichTrialsAreOpen() throws IOException {
    HandMade.folder(folder, A);
    Files.createDirectories(folder.resolve("trials/cccccccccccccccc"));
    Files.createDirectories(folder.resolve("trials/dddddddddddddddd"));
    Files.writeString(folder.resolve("trials/cccccccccccccccc/spec.json"), HandMade.spec(7));
    Files.writeString(folder.resolve("trials/dddddddddddddddd/result.json"), "{\"status\": \"FINI");
    ResultTables tables = ResultTables.read(folder);
    assertThat(HandMade.notes(tables.notes()))
        .contains("trials/cccccccccccccccc: has not ended; go on with: vaezoo resume")
        .contains(
            "trials/dddddddddddddddd/result.json: is left out: malformed: Unexpected end-of-input");
    assertThat(tables.trials()).extracting(RecordedTrial::status).contains("UNFINISHED");
    assertThat(tables.trials().get(1).seed()).hasValue("7");
  }

  @Test
  void anEmptyFolderHasNothingAndSaysSo() throws IOException {
    ResultTables tables = ResultTables.read(folder);
    assertThat(HandMade.notes(tables.notes()))
        .isEqualTo("rate_distortion.csv: is missing\nspec.json: is missing");
    assertThat(tables.trials()).isEmpty();
    Files.writeString(folder.resolve("rate_distortion.csv"), "");
    Files.writeString(folder.resolve("spec.json"), "[]");
    assertThat(HandMade.notes(ResultTables.read(folder).notes()))
        .isEqualTo("rate_distortion.csv: is empty\nspec.json: is left out: expected a JSON object");
  }

  @Test
  void anOpenQuoteEndsTheTable() throws IOException {
    ResultTables tables = HandMade.folder(folder, A, "\"b,2.0,1,test\n");
    assertThat(HandMade.notes(tables.notes()))
        .contains("rate_distortion.csv: is left out from where it is no CSV");
    assertThat(tables.splits()).hasSize(1);
  }

  @Test
  void theLocaleDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(HandMade.folder(folder, A).splits().get(0).distortion()).isEqualTo(80);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Any cut within a line and any changed byte is read or noted, and no number is ever NaN. */
  @Test
  void anyDamageIsReadOrSaid() throws IOException {
    HandMade.folder(folder, A, B);
    Path table = folder.resolve("rate_distortion.csv");
    byte[] whole = Files.readAllBytes(table);
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Files.write(table, damaged);
      ResultTables tables = ResultTables.read(folder);
      boolean cutBetweenLines = damaged[damaged.length - 1] == '\n';
      assertThat(tables.splits().size() == 2 || !tables.notes().isEmpty() || cutBetweenLines)
          .isTrue();
      List<Double> numbers = new ArrayList<>();
      tables.splits().forEach(row -> numbers.addAll(List.of(row.rate(), row.elbo())));
      assertThat(numbers).allMatch(Double::isFinite);
    }
  }

  static Stream<Path> published() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("..", "results"))) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("rate_distortion.csv")))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedResultsAreWhole(Path published) throws IOException {
    ResultTables tables = ResultTables.read(published);
    assertThat(HandMade.notes(tables.notes()).lines())
        .as("only models without a rate are left out, and said to be")
        .allMatch(note -> note.contains("left out of all that reads a rate: "));
    assertThat(tables.splits()).isNotEmpty();
    assertThat(tables.trials()).allMatch(trial -> trial.seed().isPresent());
    for (RecordedTrial trial : tables.trials()) {
      assertThat(tables.metrics(trial).notes()).isEmpty();
      assertThat(tables.metrics(trial).rows()).isNotEmpty();
    }
    assertThat(tables.table("units").notes()).isEmpty();
  }
}
