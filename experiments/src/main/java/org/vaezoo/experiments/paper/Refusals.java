package org.vaezoo.experiments.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vaezoo.experiments.experiment.BadSpecException;

/** What is wrong with several files, so that it can be said at once. */
public final class Refusals {

  private Refusals() {}

  /** What a reading gives; empty where it refuses, and then its lines are added. */
  public static <T> Optional<T> collect(List<String> lines, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (BadSpecException refusal) {
      lines.addAll(refusal.lines());
      return Optional.empty();
    }
  }
}
