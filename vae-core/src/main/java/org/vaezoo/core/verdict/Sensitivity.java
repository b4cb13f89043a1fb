package org.vaezoo.core.verdict;

import java.util.ArrayList;
import java.util.List;

/** How a verdict changes when one line at a time is halved or doubled. */
public final class Sensitivity {

  private Sensitivity() {}

  /** The other verdicts, as {@code harm x 0.5: healthy}; {@code none} where there is none. */
  public static String of(Evidence evidence, RuleThresholds lines) {
    String verdict = Rules.judge(evidence, lines).label();
    List<String> changes = new ArrayList<>();
    for (Line one : Line.values()) {
      for (double factor : new double[] {0.5, 2}) {
        String other = Rules.judge(evidence, lines.scaled(one, factor)).label();
        if (!other.equals(verdict)) {
          changes.add(one.label() + (factor == 2 ? " x 2: " : " x 0.5: ") + other);
        }
      }
    }
    return changes.isEmpty() ? "none" : String.join("; ", changes);
  }
}
