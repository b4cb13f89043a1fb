package org.vaezoo.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vaezoo.experiments.analysis.ResultRow;

/**
 * A cell of a table of the page.
 *
 * @param text as it is shown, not yet escaped
 * @param value what it is sorted by, where it is a number
 */
record Cell(String text, OptionalDouble value) {

  private static final String EMPTY = "–";
  private static final MathContext DIGITS = new MathContext(5);

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

  /** A column of any row: a number where the text is one, a fraction in five digits. */
  static Cell of(ResultRow row, String column) {
    String text = row.text(column).orElse("");
    OptionalDouble value = row.number(column);
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

  /** Whether it holds something that is no number. */
  boolean isWords() {
    return value.isEmpty() && !text.equals(EMPTY);
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
    return value.isEmpty() ? "" : " class=\"number\" data-value=\"" + value.getAsDouble() + "\"";
  }
}
