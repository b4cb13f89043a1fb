package org.vaezoo.core.data;

/** What stands before the fraction of a number. */
public enum DecimalMark {
  /** A point. */
  POINT('.'),
  /** A comma. */
  COMMA(',');

  private final char mark;

  DecimalMark(char mark) {
    this.mark = mark;
  }

  /** The number of a cell; NaN where it is none. The machine's language does not matter. */
  public double number(String cell) {
    return isNumber(cell) ? Double.parseDouble(cell.replace(mark, '.')) : Double.NaN;
  }

  /** Sign, digits with at most one mark, and an exponent. */
  private boolean isNumber(String cell) {
    int i = skipSign(cell, 0);
    int begin = i;
    i = skipDigits(cell, i);
    int digits = i - begin;
    if (i < cell.length() && cell.charAt(i) == mark) {
      int fraction = skipDigits(cell, i + 1);
      digits += fraction - i - 1;
      i = fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (i < cell.length() && (cell.charAt(i) == 'e' || cell.charAt(i) == 'E')) {
      int power = skipSign(cell, i + 1);
      i = skipDigits(cell, power);
      return i == cell.length() && i > power;
    }
    return i == cell.length();
  }

  private static int skipSign(String cell, int from) {
    boolean signed = from < cell.length() && (cell.charAt(from) == '+' || cell.charAt(from) == '-');
    return signed ? from + 1 : from;
  }

  private static int skipDigits(String cell, int from) {
    int i = from;
    while (i < cell.length() && cell.charAt(i) >= '0' && cell.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
