package org.vaezoo.experiments.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that a process printed, from any of its streams. */
final class LastLines {

  private static final int KEPT = 20;
  private static final int LONGEST = 500;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...");
  }

  /** Oldest first. */
  synchronized List<String> all() {
    return List.copyOf(lines);
  }
}
