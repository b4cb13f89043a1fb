package org.vaezoo.experiments.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * What earlier writers wrote is read the same when it is written again; at most quotes differ,
 * around a cell that holds quotes and no comma.
 */
class CsvFilesTest {

  @Test
  void everyCommittedTableReadsTheSameWhenItIsWrittenAgain() throws IOException {
    int tables = 0;
    for (Path file : committed()) {
      String before = Files.readString(file);
      List<List<String>> rows = read(before);
      StringWriter text = new StringWriter();
      try (CSVPrinter printer = new CSVPrinter(text, CsvFiles.FORMAT)) {
        printer.printRecords(rows);
      }
      String after = text.toString();
      assertThat(read(after)).as(file.toString()).isEqualTo(rows);
      assertThat(after.replace("\"", "")).as(file.toString()).isEqualTo(before.replace("\"", ""));
      tables++;
    }
    assertThat(tables).isGreaterThan(200);
  }

  private static List<List<String>> read(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, CsvFiles.FORMAT)) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    }
  }

  private static List<Path> committed() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "results"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
