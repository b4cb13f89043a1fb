package org.vaezoo.core.measure.collapse;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a verdict changes when one threshold at a time is halved or doubled. */
final class ThresholdSensitivity {

  private ThresholdSensitivity() {}

  /**
   * The verdicts that differ from the one given, by the change, as {@code activity x 0.5}; in the
   * order of the thresholds.
   */
  static Map<String, Verdict> changes(Evidence evidence, Thresholds thresholds) {
    Verdict verdict = Rules.judge(evidence, thresholds).verdict();
    Map<String, Verdict> changes = new LinkedHashMap<>();
    for (Threshold one : Threshold.values()) {
      for (double factor : new double[] {0.5, 2}) {
        Verdict other = Rules.judge(evidence, thresholds.scaled(one, factor)).verdict();
        if (other != verdict) {
          changes.put(one.label() + " x " + (factor == 2 ? "2" : "0.5"), other);
        }
      }
    }
    return changes;
  }
}
