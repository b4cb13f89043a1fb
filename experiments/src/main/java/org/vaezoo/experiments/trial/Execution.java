package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.util.Optional;

/**
 * What is done of a trial: it is trained where it is not trained, and measured by what it is not
 * measured by. The lock of its folder is held, its spec lies there, and its attempt is logged.
 */
@FunctionalInterface
public interface Execution {

  /**
   * Executes a trial to its end or to a stop.
   *
   * @return how its training ended, or empty where it was stopped
   * @throws IOException if the disk fails, or the trial cannot go on from what it left there
   */
  Optional<TrialResult> run(TrialWork work) throws IOException;
}
