package org.vaezoo.measures.collapse;

import java.util.Map;
import java.util.TreeMap;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;

/** The costs of a group, as they accumulate over the examples. */
final class GroupCosts {

  private final Moments own = new Moments();
  private final Moments withBelow = new Moments();
  private final Map<Integer, Moments> units = new TreeMap<>();

  /**
   * @param above D with the groups above given, [B]
   * @param here D with the group given too, [B]
   * @param all D with all groups given, [B]
   */
  void add(double[] above, double[] here, double[] all) {
    own.addAll(PairedDifference.between(above, here).values());
    withBelow.addAll(PairedDifference.between(above, all).values());
  }

  void addUnit(int unit, double[] differences) {
    units.computeIfAbsent(unit, each -> new Moments()).addAll(differences);
  }

  ReadCosts.OfGroup estimates() {
    Map<Integer, Estimate> byUnit = new TreeMap<>();
    units.forEach((unit, moments) -> byUnit.put(unit, moments.estimate()));
    return new ReadCosts.OfGroup(own.estimate(), withBelow.estimate(), byUnit);
  }
}
