package org.vaezoo.experiments.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnType;

/** Reads one CSV file, whose columns are those of its schema, and notes what is wrong with it. */
final class TableReader {

  /** What a spreadsheet would take for a formula was written with an apostrophe before it. */
  private static final Pattern FORMULA = Pattern.compile("'[=+\\-@]");

  private final Path path;
  private final String file;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Column> types = new LinkedHashMap<>();
  private final List<ResultRow> rows = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  TableReader(Path folder, String file) {
    this.path = folder.resolve(file);
    this.file = file;
  }

  ResultTable read() throws IOException {
    if (!Files.isRegularFile(path)) {
      notes.add(Note.on(file, "is missing"));
      return table();
    }
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    int whole = text.lastIndexOf('\n') + 1;
    parse(text.substring(0, whole));
    if (whole < text.length()) {
      long line = text.chars().filter(character -> character == '\n').count() + 1;
      notes.add(new Note(file, line, "the file ends within the line; it is left out"));
    }
    return table();
  }

  private ResultTable table() {
    return new ResultTable(file, columns, rows, notes);
  }

  private void parse(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, CsvFiles.FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        notes.add(Note.on(file, "is empty"));
        return;
      }
      if (heading(records.next())) {
        while (records.hasNext()) {
          add(records.next(), parser.getCurrentLineNumber());
        }
      }
    } catch (UncheckedIOException malformed) {
      notes.add(Note.on(file, "is left out from where it is no CSV: " + reason(malformed)));
    }
  }

  private static String reason(UncheckedIOException malformed) {
    return malformed.getCause().getMessage().lines().findFirst().orElse("unreadable");
  }

  /** The table's name: that of its file without ending. */
  private String name() {
    return path.getFileName().toString().replaceFirst("\\.csv$", "");
  }

  private boolean heading(CSVRecord record) {
    List<String> names = record.toList();
    if (new LinkedHashSet<>(names).size() < names.size()) {
      notes.add(new Note(file, 1, "two columns have the same name; the file is left out"));
      return false;
    }
    columns.addAll(names);
    for (String name : names) {
      Tables.installed().column(name(), name).ifPresent(column -> types.put(name, column));
    }
    return true;
  }

  private void add(CSVRecord record, long line) {
    if (record.size() != columns.size()) {
      notes.add(
          new Note(
              file,
              line,
              "expected "
                  + columns.size()
                  + " cells, found "
                  + record.size()
                  + "; the row is left out"));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      if (!record.get(column).isEmpty()) {
        cells.put(columns.get(column), plain(record.get(column)));
      }
    }
    Optional<Column> broken =
        types.values().stream()
            .filter(column -> cells.containsKey(column.name()))
            .filter(column -> column.type().parse(cells.get(column.name())).isEmpty())
            .findFirst();
    if (broken.isEmpty()) {
      rows.add(new ResultRow(line, cells));
      return;
    }
    notes.add(new Note(file, line, reason(broken.get(), cells) + "; the row is left out"));
  }

  private static String reason(Column column, Map<String, String> cells) {
    return column.name()
        + ": expected "
        + expected(column.type())
        + ", found '"
        + cells.get(column.name())
        + "'";
  }

  private static String expected(ColumnType type) {
    return type == ColumnType.NUMBER
        ? "a finite number"
        : (type == ColumnType.WHOLE ? "a " : "") + type.word();
  }

  private static String plain(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
