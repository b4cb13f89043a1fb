package org.vaezoo.core.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between the cells of a table. */
public enum Separator {
  /** A comma. */
  COMMA(','),
  /** A semicolon, as where numbers have a decimal comma. */
  SEMICOLON(';'),
  /** A tab. */
  TAB('\t'),
  /** An upright line. */
  PIPE('|'),
  /** Blanks, any number of them. */
  BLANK(' ');

  private final char mark;

  Separator(char mark) {
    this.mark = mark;
  }

  /**
   * The cells of a line, without the quotes around them; a quote inside of a quoted cell is
   * doubled.
   */
  List<String> cells(String line) {
    if (this != BLANK && line.indexOf('"') < 0) {
      return plain(line);
    }
    String text = this == BLANK ? line.strip() : line;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted ^= !doubled;
        i += doubled ? 1 : 0;
        if (doubled) {
          cell.append(c);
        }
      } else if (!quoted && isMark(c)) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        while (this == BLANK && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /**
   * The separator of a table, by its first two lines: the first that cuts both into as many cells;
   * else the first that cuts the first line; else a comma, of a table of one column.
   */
  static Separator of(String first, String second) {
    for (Separator each : List.of(TAB, SEMICOLON, PIPE, COMMA, BLANK)) {
      int cells = each.cells(first).size();
      if (cells > 1 && cells == each.cells(second).size()) {
        return each;
      }
    }
    return Optional.of(first)
        .flatMap(
            line ->
                List.of(TAB, SEMICOLON, PIPE, COMMA).stream()
                    .filter(each -> each.cells(line).size() > 1)
                    .findFirst())
        .orElse(COMMA);
  }

  /** Of a line without quotes, which is that of most. */
  private List<String> plain(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, from)) {
      cells.add(line.substring(from, at).strip());
      from = at + 1;
    }
    cells.add(line.substring(from).strip());
    return cells;
  }

  private boolean isMark(char c) {
    return this == BLANK ? c == ' ' || c == '\t' : c == mark;
  }
}
