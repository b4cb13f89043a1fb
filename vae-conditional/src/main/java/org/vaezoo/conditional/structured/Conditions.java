package org.vaezoo.conditional.structured;

/** What the parts of this package say where there is no condition. */
final class Conditions {

  static final String MISSING =
      "needs data with a condition, but there is none; set data.condition to label, vector or"
          + " quadrants";

  private Conditions() {}
}
