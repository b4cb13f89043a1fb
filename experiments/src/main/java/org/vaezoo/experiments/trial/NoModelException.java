package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The model of a trained trial cannot be had: its weights were not kept, or are not those of its
 * result.
 */
public final class NoModelException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NoModelException(Path trial, String reason, String wayOut) {
    super(trial + ": " + reason + "; " + wayOut);
    this.reason = reason;
  }

  /** Why, without the trial and the way out. */
  String reason() {
    return reason;
  }
}
