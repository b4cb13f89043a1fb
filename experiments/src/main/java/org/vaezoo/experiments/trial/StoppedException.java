package org.vaezoo.experiments.trial;

/** Leaves training or evaluation because a stop was asked for; nothing is wrong. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped on request");
  }
}
