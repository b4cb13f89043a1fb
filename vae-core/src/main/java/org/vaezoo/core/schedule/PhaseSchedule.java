package org.vaezoo.core.schedule;

import java.util.Map;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Column;

/**
 * A schedule of phases: what each step of a training does: which losses it follows and which parts
 * it moves.
 *
 * <p>It is settings, with no state of its own. One that looks at how the training goes keeps a few
 * numbers in a memory, which training saves with its checkpoints and hands back: phase and memory
 * are pure functions, so that a resumed run goes on as if it had not been interrupted.
 */
public interface PhaseSchedule extends Part, Fitting {

  @Override
  default Role role() {
    return Role.CURRICULUM;
  }

  /** What the memory holds before the first step; the names stay the same from then on. */
  default Map<String, Double> begin() {
    return Map.of();
  }

  /** What the next step does. */
  Phase phase(Progress progress, Map<String, Double> memory);

  /**
   * For how many steps from now on {@link #phase} gives the same, whatever they bring; at least 1.
   * Training asks for no phase within them: they are done in one go.
   */
  long lasts(Progress progress, Map<String, Double> memory);

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
   * Whether it asks for the mutual information of x and z on the validation split after each epoch;
   * there has to be such a split then, and one group of Gaussian latents.
   */
  default boolean asksForInformation() {
    return false;
  }

  /**
   * Whether it asks for that information after the epoch that has just ended: no more often than
   * {@link #asksForInformation} says, and not where {@link #learn} would make nothing of it.
   *
   * @param progress at the end of the epoch
   * @param memory after the epoch's last step
   */
  default boolean looksNow(Progress progress, Map<String, Double> memory) {
    return asksForInformation();
  }

  /**
   * The memory after an epoch, where the mutual information is asked for.
   *
   * @param before the memory after the epoch's last step
   * @param nats of x and z, on the validation split
   */
  default Map<String, Double> learn(Map<String, Double> before, double nats) {
    return before;
  }

  /**
   * What a table of the training shows of the memory, by column in their order; not a number where
   * nothing is known yet.
   */
  default Map<Column, Double> shown(Progress progress, Map<String, Double> memory) {
    return Map.of();
  }

  /**
   * Notes what does not fit the model or the length of its training.
   *
   * @param pointer JSON pointer of this schedule
   */
  default void check(PhaseContext context, String pointer, Problems problems) {}
}
