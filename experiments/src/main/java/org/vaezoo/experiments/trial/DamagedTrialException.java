package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.nio.file.Path;

/** A trial that was begun and cannot go on, because what it left on disk is damaged. */
final class DamagedTrialException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedTrialException(Path trial, String damage) {
    super(trial + ": " + damage + "; --restart trains the trial from the start");
  }
}
