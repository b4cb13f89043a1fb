package org.vaezoo.core.schedule;

import java.util.Map;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/**
 * What each step of a training does: which losses it follows and which parts it moves.
 *
 * <p>A curriculum is settings, with no state of its own. One that looks at how the training goes
 * keeps a few numbers in a memory, which training saves with its checkpoints and hands back: phase
 * and memory are pure functions, so that a resumed run goes on as if it had not been interrupted.
 */
public interface Curriculum extends Part {

  /** What the memory holds before the first step; the names stay the same from then on. */
  default Map<String, Double> begin() {
    return Map.of();
  }

  /** What the next step does. */
  Phase phase(Progress progress, Map<String, Double> memory);

  /**
   * The memory after a step.
   *
   * @param before the memory that chose the step's phase
   * @param done the progress with the step
   * @param scalars losses and report of the step, by name
   */
  default Map<String, Double> remember(
      Map<String, Double> before, Progress done, Map<String, Double> scalars) {
    return before;
  }

  /**
   * Notes what does not fit the model or the length of its training.
   *
   * @param pointer JSON pointer of this curriculum
   */
  default void check(Syllabus syllabus, String pointer, Problems problems) {}
}
