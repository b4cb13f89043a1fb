package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * A first verdict on posterior collapse, from the activity of units alone (Burda et al. 2016): it
 * says what the code carries, not yet whether it could carry more.
 */
public enum Collapse {
  /** Every unit is active. */
  HEALTHY("healthy"),
  /** Some units are inactive, in groups that have active ones. */
  DIMENSION("dimension collapse"),
  /** Most codes of a codebook are idle, while the positions that choose among them are not. */
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
    long dead = groups.stream().filter(group -> group.activeUnits() == 0).count();
    if (dead == groups.size()) {
      return TOTAL;
    }
    if (dead > 0) {
      return LAYER;
    }
    if (groups.stream().anyMatch(group -> group.sums().codebookCollapsed())) {
      return CODEBOOK;
    }
    boolean all = groups.stream().allMatch(group -> group.activeUnits() == group.sums().units());
    return all ? HEALTHY : DIMENSION;
  }
}
