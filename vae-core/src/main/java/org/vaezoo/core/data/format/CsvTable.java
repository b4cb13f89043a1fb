package org.vaezoo.core.data.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DecimalMark;

/**
 * A table of numbers in text, perhaps packed by gzip. A cell is a decimal number, or an error; a
 * column may be the label, or left out.
 *
 * <p>What could be something else is looked at: a first line of numbers is no header before the
 * spec says so, nor is a column a measurement that counts the rows. A first column without a name
 * that numbers the rows, as other programs write it, is left out, and noted.
 */
public final class CsvTable {

  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

  private final TextFile file;
  private final CsvFormat format;
  private final List<String> lines;
  private final Separator separator;
  private final DecimalMark decimal;
  private final boolean headed;
  private final List<String> names;
  private final List<String> notes = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private List<String> columns = new ArrayList<>();
  private double[][] values;

  private CsvTable(Path path, CsvFormat format) {
    this.file = TextFile.read(path);
    this.format = format;
    this.lines = lines(file.text());
    String second = lines.size() > 1 ? lines.get(1) : lines.get(0);
    this.separator = format.separator().orElseGet(() -> Separator.of(lines.get(0), second));
    this.decimal = format.decimal().orElseGet(this::lookedDecimal);
    List<String> first = separator.cells(lines.get(0));
    this.headed = format.header().orElseGet(() -> requireHeader(first));
    this.names =
        headed
            ? first
            : Stream.iterate(1, i -> i + 1).limit(first.size()).map(i -> "c" + i).toList();
    checkLines();
    checkNames();
    read();
    leaveOutCounts();
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException with file, line and column of the first cell that is not a number
   */
  public static CsvTable read(Path path, CsvFormat format) {
    return new CsvTable(path, format);
  }

  /** The lines, without blank ones at the end, and without the sign of a comment before names. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      lines.add("");
    }
    while (lines.size() > 1 && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    if (lines.get(0).startsWith("#")) {
      lines.set(0, lines.get(0).replaceFirst("^#+\\s*", ""));
    }
    return lines;
  }

  /** Names of the columns of numbers. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows below the header. */
  public int rows() {
    return lines.size() - firstRow();
  }

  /** SHA-256 of the file. */
  public String sha256() {
    return file.sha256();
  }

  /**
   * The class of each row as the file has it, empty where it is not known; none without a label.
   */
  public List<String> labels() {
    return labels;
  }

  /** What a reader has to know. */
  public List<String> notes() {
    return notes;
  }

  /** What a message calls the file. */
  public String place() {
    return file.path().toString();
  }

  /** The numbers, [N, D], row-major. */
  public double[] numbers() {
    int width = columns.size();
    double[] numbers = new double[Math.multiplyExact(rows(), width)];
    for (int d = 0; d < width; d++) {
      for (int n = 0; n < rows(); n++) {
        numbers[n * width + d] = values[d][n];
      }
    }
    return numbers;
  }

  public BadDataException bad(int line, String expected, String found) {
    return file.bad(line, expected, found);
  }

  private int firstRow() {
    return headed ? 1 : 0;
  }

  /** A decimal comma, where cells have one and none has a point. */
  private DecimalMark lookedDecimal() {
    if (separator == Separator.COMMA) {
      return DecimalMark.POINT;
    }
    boolean comma = false;
    boolean thousands = true;
    for (String line : lines.subList(Math.min(1, lines.size() - 1), lines.size())) {
      for (String cell : separator.cells(line)) {
        boolean number = cell.indexOf(',') >= 0 && !Double.isNaN(DecimalMark.COMMA.number(cell));
        comma |= number;
        thousands &= !number || THOUSANDS.matcher(cell).matches();
      }
    }
    if (comma && thousands) {
      throw new BadDataException(
          file.path()
              + ": every comma in a number stands before three digits, for a fraction or for"
              + " thousands; set data.set.decimal to \"comma\" for fractions");
    }
    return comma ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  private boolean requireHeader(List<String> first) {
    if (first.stream().noneMatch(cell -> Double.isNaN(decimal.number(cell)))) {
      throw new BadDataException(
          file.path()
              + ": line 1: expected a header with the names of the columns, found numbers alone,"
              + " as in a row; set data.set.header to false where the file has no header, or to"
              + " true where the numbers are names");
    }
    return true;
  }

  private void checkLines() {
    if (lines.size() < firstRow() + 1 || lines.get(0).isBlank()) {
      throw bad(lines.size(), "a header and at least one row", lines.size() + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        throw bad(i + 1, names.size() + " cells", "a blank line");
      }
    }
  }

  private void checkNames() {
    Set<String> seen = new LinkedHashSet<>();
    for (int d = 0; d < names.size(); d++) {
      String name = names.get(d);
      if (name.isEmpty() && d > 0 && !format.ignore().contains("")) {
        throw bad(
            1,
            "a name for every column",
            "none for column "
                + (d + 1)
                + "; name it, or set data.set.ignore to [\"\"] to leave it out");
      }
      if (!seen.add(name)) {
        throw bad(1, "different names of columns", "'" + name + "' twice");
      }
    }
    List<String> said = new ArrayList<>(format.ignore());
    format.label().ifPresent(said::add);
    said.addAll(format.keep());
    for (String name : said) {
      if (!names.contains(name)) {
        throw bad(1, "the column '" + name + "' of the spec", "the columns " + names);
      }
    }
  }

  private void read() {
    List<Integer> places = new ArrayList<>();
    for (int d = 0; d < names.size(); d++) {
      boolean label = format.label().isPresent() && format.label().get().equals(names.get(d));
      if (!label && !format.ignore().contains(names.get(d))) {
        places.add(d);
        columns.add(names.get(d));
      }
    }
    if (places.isEmpty()) {
      throw bad(1, "a column of numbers", "none beside label and ignored columns");
    }
    values = new double[places.size()][rows()];
    int label = format.label().map(names::indexOf).orElse(-1);
    for (int n = 0; n < rows(); n++) {
      readRow(n, places, label);
    }
  }

  private void readRow(int n, List<Integer> places, int label) {
    int line = n + firstRow() + 1;
    List<String> cells = separator.cells(lines.get(line - 1));
    if (cells.size() != names.size()) {
      throw bad(
          line,
          names.size() + " cells, as in the " + (headed ? "header" : "first line"),
          cells.size() + (line == 2 ? hint(cells.size()) : ""));
    }
    for (int d = 0; d < places.size(); d++) {
      values[d][n] = number(cells.get(places.get(d)), line, columns.get(d));
    }
    if (label >= 0) {
      labels.add(cells.get(label));
    }
  }

  private String hint(int cells) {
    if (headed && file.text().startsWith("#")) {
      return "; line 1 was read as the header: remove it where it is a comment";
    }
    if (headed && names.size() == 1 && cells > 1) {
      return "; set data.set.separator where cells are not separated by "
          + separator.name().toLowerCase(Locale.ROOT);
    }
    return headed && cells == names.size() + 1
        ? "; a header without a name for the names of rows needs one more cell"
        : "";
  }

  private double number(String cell, int line, String column) {
    double value = decimal.number(cell);
    if (!Double.isFinite(value)) {
      String found = cell.isEmpty() ? "an empty cell" : "'" + cell + "'";
      throw bad(
          line,
          "a finite decimal number in column '" + column + "'",
          found + CellAdvice.wayOut(cell));
    }
    return value;
  }

  private void leaveOutCounts() {
    if (columns.get(0).isEmpty()) {
      if (columns.size() == 1 || !RowCounts.areDifferentWholes(values[0])) {
        throw bad(
            1,
            "a name for every column",
            "none for column 1; name it, or set data.set.ignore to [\"\"] to leave it out");
      }
      notes.add("column 1, without a name, numbers the rows and is left out");
      columns = columns.subList(1, columns.size());
      values = Arrays.copyOfRange(values, 1, values.length);
    }
    for (int d = 0; d < columns.size(); d++) {
      if (!format.keep().contains(columns.get(d)) && RowCounts.areIn(columns.get(d), values[d])) {
        throw new BadDataException(
            file.path()
                + ": column '"
                + columns.get(d)
                + "' numbers the rows; set data.set.ignore to [\""
                + columns.get(d)
                + "\"] to leave it out, or data.set.keep to the same where it is a measurement");
      }
    }
  }
}
