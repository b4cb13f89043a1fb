package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The model of a finished trial cannot be had: its weights were not kept, or are not those that
 * were measured.
 */
public final class NoModelException extends IOException {

  private static final long serialVersionUID = 1L;

  NoModelException(Path trial, String reason) {
    super(trial + ": " + reason);
  }
}
