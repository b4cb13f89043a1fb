package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * A first verdict on posterior collapse, from the activity of units alone (Burda et al. 2016): it
 * says what the code carries, not whether it could carry more or whether the decoder reads it. Its
 * words, and where they begin, are those of the measure {@code collapse}, which asks that too.
 */
public enum Collapse {
  /** At least half of the units of each group are active. */
  HEALTHY("healthy"),
  /** More than half of the units of a group are inactive, but not all of any group. */
  DIMENSION("dimension collapse"),
  /** Most codes of a codebook are idle. */
  CODEBOOK("codebook collapse"),
  /** A whole group is inactive while another is not. */
  LAYER("layer collapse"),
  /** No unit is active: the decoder has nothing to read. */
  TOTAL("total collapse");

  private final String label;

  Collapse(String label) {
    this.label = label;
  }

  /** The verdict in words, as in the tables. */
  public String label() {
    return label;
  }

  /** The verdict on a model with these groups. */
  public static Collapse of(List<GroupMeasures> groups) {
    if (groups.stream().anyMatch(group -> group.sums().codebookCollapsed())) {
      return CODEBOOK;
    }
    long dead = groups.stream().filter(group -> group.activeUnits() == 0).count();
    if (dead == groups.size()) {
      return TOTAL;
    }
    if (dead > 0) {
      return LAYER;
    }
    return groups.stream().anyMatch(Collapse::mostlyInactive) ? DIMENSION : HEALTHY;
  }

  private static boolean mostlyInactive(GroupMeasures group) {
    return 2 * group.activeUnits() < group.sums().units();
  }
}
