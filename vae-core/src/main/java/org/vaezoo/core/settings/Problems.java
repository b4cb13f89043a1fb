package org.vaezoo.core.settings;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a spec, so that it can be said at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem at a JSON pointer. */
  public void add(String pointer, String message) {
    found.add(new Problem(pointer, message));
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems, in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }
}
