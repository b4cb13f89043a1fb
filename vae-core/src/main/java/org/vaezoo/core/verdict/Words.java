package org.vaezoo.core.verdict;

import java.util.Locale;

/** Numbers and sentences of the rules, the same wherever the program runs. */
final class Words {

  private Words() {}

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Three digits that count, without a power of ten where none is needed. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "unlimited" : "-unlimited";
    }
    double size = Math.abs(value);
    if (size >= 100) {
      return text("%.0f", value);
    }
    return size >= 10
        ? text("%.1f", value)
        : size >= 0.01 || size == 0 ? text("%.2f", value) : text("%.1e", value);
  }
}
