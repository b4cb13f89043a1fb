package org.vaezoo.experiments.claim;

import java.util.Locale;

/** How much of a paper is trained: each tier is a spec of its own. */
public enum Tier {
  /** At most ten minutes on two cores. */
  SMOKE,
  /** At most an hour on two cores. */
  CPU,
  /** The settings of the paper. */
  PAPER;

  /** As it stands in files and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What names of its own carry; that of CPU, the one that is meant unless another is said, not.
   */
  public String suffix() {
    return this == CPU ? "" : "-" + word();
  }

  /** The file of a paper that holds its spec. */
  public String specFile() {
    return "spec" + suffix() + ".json";
  }
}
