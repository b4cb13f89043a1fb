package org.vaezoo.core.measure;

import java.util.Optional;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.schedule.Progress;

/**
 * What is known of the run that trained a model.
 *
 * @param end how far it had come at the weights that are measured: schedules stand where they stood
 *     then
 * @param score which nats its likelihood counts, for a floor of the same; empty where not known
 */
public record Trained(Progress end, Optional<Score> score) {

  /** A run that is longer than any schedule, of a likelihood that is not known. */
  public static Trained unknown() {
    return new Trained(Progress.END, Optional.empty());
  }
}
