package org.vaezoo.core.data.format;

import java.util.regex.Pattern;
import org.vaezoo.core.data.DecimalMark;

/** What a person does about a cell that is no number. */
final class CellAdvice {

  private static final Pattern MISSING = Pattern.compile("(?i)|nan|na|n/a|null|none|[?-]|\\.");

  private CellAdvice() {}

  /** The end of a message on the cell; empty where nothing can be said. */
  static String wayOut(String cell) {
    if (MISSING.matcher(cell).matches()) {
      return "; fill in what is missing, or leave out its row, or its column by data.set.ignore";
    }
    if (cell.matches("(?i)true|false")) {
      return "; write 1 for true and 0 for false, or leave the column out by data.set.ignore";
    }
    if (!Double.isNaN(DecimalMark.POINT.number(cell)) || cell.matches("(?i)[+-]?inf(inity)?")) {
      return "";
    }
    return cell.codePoints().anyMatch(Character::isLetter)
        ? "; a column of words can be data.set.label or one of data.set.ignore"
        : "; a column can be left out by data.set.ignore";
  }
}
