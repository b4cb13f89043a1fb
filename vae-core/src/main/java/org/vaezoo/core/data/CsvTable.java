package org.vaezoo.core.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * A CSV file of numbers with a header, in UTF-8.
 *
 * <p>Tablesaw splits the cells and leaves them text. Its own reading of numbers is not used, as it
 * takes {@code "1,5"} for 15 and {@code NA} for a missing value: here a cell is a decimal number
 * with a point, or an error.
 */
final class CsvTable {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final long MOST_BYTES = 1 << 30;

  private final Path path;
  private final List<String> columns;
  private final double[] values;
  private final String sha256;

  private CsvTable(Path path) throws IOException {
    this.path = path;
    long size = Files.size(path);
    if (size > MOST_BYTES) {
      throw new BadDataException(
          path + ": expected at most " + MOST_BYTES + " bytes, found " + size);
    }
    byte[] bytes = Files.readAllBytes(path);
    this.sha256 = Digests.of(bytes);
    Table table = split(text(bytes));
    this.columns = table.columnNames();
    this.values = numbers(table);
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException with file, line and column of the first cell that is not a number
   */
  static CsvTable read(Path path) {
    try {
      return new CsvTable(path);
    } catch (NoSuchFileException e) {
      throw new BadDataException(path + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new BadDataException(path + ": expected text in UTF-8, found other bytes", e);
    } catch (IOException e) {
      throw new BadDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Names, from the header. */
  List<String> columns() {
    return columns;
  }

  /** Number of rows below the header. */
  int rows() {
    return values.length / columns.size();
  }

  /** SHA-256 of the file. */
  String sha256() {
    return sha256;
  }

  /** The rows as examples. */
  RealNumbers examples() {
    return new RealNumbers(values, columns.size());
  }

  private String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    checkLines(plain.stripTrailing().split("\\R", -1));
    return plain.stripTrailing();
  }

  /** Line n of the file is then row n - 1 of the table. */
  private void checkLines(String[] lines) {
    if (lines.length < 2) {
      throw bad(lines.length, "a header and at least one row", lines.length + " lines");
    }
    int cells = cells(lines[0]);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        throw bad(i + 1, cells + " cells", "a blank line");
      }
      if (cells(lines[i]) != cells) {
        throw bad(i + 1, cells + " cells, as in the header", String.valueOf(cells(lines[i])));
      }
    }
  }

  /** One more than the commas outside of quotes. */
  private static int cells(String line) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      cells += !quoted && line.charAt(i) == ',' ? 1 : 0;
    }
    return cells;
  }

  private Table split(String text) {
    CsvReadOptions options =
        CsvReadOptions.builder(new StringReader(text))
            .header(true)
            .sample(false)
            .missingValueIndicator("")
            .maxNumberOfColumns(cells(text.lines().findFirst().orElse("")))
            .columnTypes(name -> ColumnType.STRING)
            .build();
    try {
      return Table.read().csv(options);
    } catch (RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new BadDataException(path + ": is not a table: " + reason, e);
    }
  }

  private double[] numbers(Table table) {
    int width = table.columnCount();
    double[] numbers = new double[Math.multiplyExact(table.rowCount(), width)];
    for (int d = 0; d < width; d++) {
      Column<?> column = table.column(d);
      for (int n = 0; n < column.size(); n++) {
        numbers[n * width + d] = number(column.getString(n), n + 2, column.name());
      }
    }
    return numbers;
  }

  private double number(String cell, int line, String column) {
    double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      String found = cell.isEmpty() ? "an empty cell" : "'" + cell + "'";
      throw bad(line, "a finite decimal number in column '" + column + "'", found);
    }
    return value;
  }

  private BadDataException bad(int line, String expected, String found) {
    return new BadDataException(
        path + ": line " + line + ": expected " + expected + ", found " + found);
  }
}
