package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of trials, each as the values that it sets by dotted key, in a fixed order. */
sealed interface Sweep
    permits GridSweep, ZippedSweep, ListedSweep, RandomSearch, MultipliedSweeps, ChainedSweeps {

  /** Number of trials, known without making them. */
  BigInteger count();

  /** The trials; only after their count was found bearable. */
  List<Map<String, JsonNode>> trials();

  /** Whether trials are drawn, so that two may be equal by chance. */
  default boolean draws() {
    return false;
  }

  /** The keys that are swept, in order. */
  Set<String> keys();
}
