package org.vaezoo.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.experiments.table.ResultRow;

/**
 * A cell of a table of the page.
 *
 * @param text as it is shown, not yet escaped
 * @param value what it is sorted by, where it is a number
 */
record Cell(String text, OptionalDouble value) {

  private static final String EMPTY = "–";
  private static final MathContext DIGITS = new MathContext(5);

  /** Longer words are broken into lines. */
  private static final int LINE = 36;

  /** Words. */
  static Cell of(String text) {
    return new Cell(text.isEmpty() ? EMPTY : text, OptionalDouble.empty());
  }

  /** A number with so many digits after the point; a missing one is a dash. */
  static Cell of(OptionalDouble value, int digits) {
    return value.isEmpty()
        ? of("")
        : new Cell(String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble()), value);
  }

  /** A number with its standard error or deviation. */
  static Cell of(OptionalDouble value, OptionalDouble error, int digits) {
    Cell plain = of(value, digits);
    return value.isEmpty() || error.isEmpty()
        ? plain
        : new Cell(plain.text() + " ± " + of(error, digits).text(), value);
  }

  /** What a row estimates, with its standard error. */
  static Cell estimate(ResultRow row, EstimateColumns columns) {
    return of(row.number(columns.mean()), row.number(columns.error()), 2);
  }

  /** So many of so many, sorted by the first. */
  static Cell share(OptionalDouble some, OptionalDouble all) {
    Cell plain = of(some, 0);
    return some.isEmpty() || all.isEmpty()
        ? plain
        : new Cell(plain.text() + " of " + of(all, 0).text(), some);
  }

  /** A column of any row: a number where the text is one, a fraction in five digits. */
  static Cell of(ResultRow row, GivenName column) {
    String text = row.text(column).orElse("");
    OptionalDouble value = ResultRow.parse(text);
    return value.isEmpty() ? of(text) : new Cell(shortened(value.getAsDouble(), text), value);
  }

  private static String shortened(double value, String text) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.valueOf((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    if (Math.abs(value) < 1e9 && Math.abs(value) >= 1e-4) {
      return rounded.toPlainString();
    }
    return text.length() <= rounded.toString().length() ? text : rounded.toString();
  }

  /** Whether nothing stands in it. */
  boolean isEmpty() {
    return value.isEmpty() && text.equals(EMPTY);
  }

  /** Whether it holds something that is no number. */
  boolean isWords() {
    return value.isEmpty() && !isEmpty();
  }

  /** The cell as a heading of its row. */
  String heading() {
    return "<th scope=\"row\"" + attributes() + ">" + Html.text(text) + "</th>";
  }

  /** The cell as data. */
  String data() {
    return "<td" + attributes() + ">" + Html.text(text) + "</td>";
  }

  private String attributes() {
    if (value.isEmpty()) {
      return text.length() > LINE ? " class=\"wrap\"" : "";
    }
    return " class=\"number\" data-value=\"" + value.getAsDouble() + "\"";
  }
}
