package org.vaezoo.experiments.schedule;

import java.util.List;

/**
 * A trial in a worker met what would end every trial, as a missing engine or changed data; the
 * lines say what, as they would of a run in one process.
 */
public final class WorkerRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> lines;

  WorkerRefusal(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** What is wrong, a line each. */
  public List<String> lines() {
    return lines;
  }
}
