package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.compare.Hull;
import org.vaezoo.experiments.compare.PlanePoint;
import org.vaezoo.experiments.compare.Protocol;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.compare.SplitRow;

/**
 * The trials that one rate-distortion plane may show: those of the protocol that most of them
 * share, since distortions of other data or of another kind of density cannot be compared.
 *
 * @param rows of finished trials on one split
 * @param leftOut trials of other protocols
 */
public record Plane(List<SplitRow> rows, int leftOut) {

  /** The plane of a split. */
  public static Plane of(ResultTables results, String split) {
    Map<Protocol, List<SplitRow>> protocols = new LinkedHashMap<>();
    List<SplitRow> all = results.split(split);
    all.forEach(
        row -> protocols.computeIfAbsent(Protocol.of(row), each -> new ArrayList<>()).add(row));
    List<SplitRow> most =
        protocols.values().stream()
            .reduce((one, next) -> next.size() > one.size() ? next : one)
            .orElse(List.of());
    return new Plane(most, all.size() - most.size());
  }

  /** The rows by the label of their trials' settings, in the order of the sweep. */
  public Map<String, List<SplitRow>> bySetting() {
    Map<String, List<SplitRow>> settings = new LinkedHashMap<>();
    for (SplitRow row : rows) {
      settings
          .computeIfAbsent(SettingColors.label(row.trial()), label -> new ArrayList<>())
          .add(row);
    }
    return settings;
  }

  /** The lower convex hull of the single trials. */
  public Hull hull() {
    return Hull.of(rows.stream().map(row -> new PlanePoint(row.rate(), row.distortion())).toList());
  }

  /** What is left out, in a sentence; empty where nothing is. */
  public String words() {
    return leftOut == 0
        ? ""
        : " "
            + leftOut
            + (leftOut == 1 ? " trial" : " trials")
            + " of other data or another kind of likelihood cannot be compared and are left out.";
  }
}
