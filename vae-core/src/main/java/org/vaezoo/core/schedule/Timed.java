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
}
