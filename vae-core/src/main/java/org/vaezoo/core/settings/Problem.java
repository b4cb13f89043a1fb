package org.vaezoo.core.settings;

/**
 * One thing that is wrong with a spec.
 *
 * @param pointer JSON pointer (RFC 6901) of the place, as {@code /model/latent}
 * @param message what was expected and what was found
 * @param line line of the file, from 1, where it is not the line of the pointer; otherwise 0
 */
public record Problem(String pointer, String message, int line) {

  /** A problem on the line of its pointer. */
  public Problem(String pointer, String message) {
    this(pointer, message, 0);
  }
}
