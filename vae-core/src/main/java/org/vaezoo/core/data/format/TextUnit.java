package org.vaezoo.core.data.format;

import java.util.Arrays;
import java.util.List;

/** What a line of text is cut into. */
public enum TextUnit {
  /** Characters: Unicode code points, spaces too. */
  CHARACTER {
    @Override
    public List<String> cut(String line) {
      return line.codePoints().mapToObj(Character::toString).toList();
    }
  },
  /** Words: what stands between white space. */
  WORD {
    @Override
    public List<String> cut(String line) {
      return Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
  };

  public abstract List<String> cut(String line);
}
