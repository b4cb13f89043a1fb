package org.vaezoo.experiments.experiment;

import java.util.List;

/** A spec or a command that cannot be followed: all that is wrong with it, a line each. */
public final class BadSpecException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /** Of these problems, each as {@code file:line: pointer: message}. */
  public BadSpecException(List<String> lines) {
    super(String.join(System.lineSeparator(), lines));
    this.lines = List.copyOf(lines);
  }

  /** The problems. */
  public List<String> lines() {
    return lines;
  }
}
