package org.vaezoo.experiments.table;

import java.util.Comparator;

/**
 * Something of a results folder that is left out, and why.
 *
 * @param file relative to the folder
 * @param line from 1; 0 where the whole file is meant
 * @param message what was found and what follows from it
 */
public record Note(String file, long line, String message) {

  /** By file, then by line. */
  public static final Comparator<Note> ORDER =
      Comparator.comparing(Note::file).thenComparingLong(Note::line);

  /** A note on a whole file. */
  public static Note on(String file, String message) {
    return new Note(file, 0, message);
  }

  /** In one line, as {@code units.csv:7: ...}. */
  public String text() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
