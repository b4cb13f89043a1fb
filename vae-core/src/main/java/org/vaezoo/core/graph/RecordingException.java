package org.vaezoo.core.graph;

/** A step that cannot be recorded, because it is not made of array operations alone. */
public final class RecordingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public RecordingException(String message) {
    super(message);
  }

  /** The first line of why no program can be made: what follows is the engine's own trace. */
  public static String firstLine(RuntimeException reason) {
    return String.valueOf(reason.getMessage()).strip().lines().findFirst().orElse("no reason");
  }
}
