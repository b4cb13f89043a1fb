package org.vaezoo.core.data.set;

import java.util.List;
import java.util.stream.Collectors;

/** What of the notes that sound at a time is its token. */
enum JsbView {
  /** The highest note. */
  MELODY {
    @Override
    String token(List<Integer> notes) {
      return notes.stream().max(Integer::compare).map(String::valueOf).orElse(REST);
    }
  },
  /** All notes together, the highest first. */
  CHORD {
    @Override
    String token(List<Integer> notes) {
      return notes.isEmpty()
          ? REST
          : notes.stream()
              .sorted((a, b) -> Integer.compare(b, a))
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
    }
  };

  /** The token where nothing sounds. */
  static final String REST = "rest";

  abstract String token(List<Integer> notes);
}
