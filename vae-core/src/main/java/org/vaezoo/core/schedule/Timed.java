package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Problems;

/** A setting that takes its time, and must have come to its end when the run does. */
public interface Timed {

  /**
   * Notes what the run would cut off.
   *
   * @param epochs of the run
   * @param pointer JSON pointer of this setting
   */
  default void check(int epochs, String pointer, Problems problems) {}

  /**
   * Whether what holds at a step depends on how long the run is, so that the beginning of a longer
   * run is not the shorter one.
   */
  default boolean dependsOnLength() {
    return false;
  }
}
