package org.vaezoo.core.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects all that is wrong with a spec, so that it can be said at once. The first hundred are
 * kept; the others are counted, so that a hostile file cannot fill the memory.
 */
public final class Problems {

  private static final int KEPT = 100;

  private final List<Problem> found = new ArrayList<>();
  private long others;

  /** Notes a problem at a JSON pointer. */
  public void add(String pointer, String message) {
    add(new Problem(pointer, message));
  }

  /** Notes a problem. */
  public void add(Problem problem) {
    if (found.size() < KEPT) {
      found.add(problem);
      return;
    }
    others++;
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems, in the order in which they were found; the last says how many were left out. */
  public List<Problem> all() {
    if (others == 0) {
      return List.copyOf(found);
    }
    List<Problem> all = new ArrayList<>(found);
    all.add(new Problem("", "and " + others + " more problems"));
    return all;
  }
}
