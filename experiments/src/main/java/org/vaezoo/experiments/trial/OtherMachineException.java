package org.vaezoo.experiments.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A trial that was begun under other circumstances; it is left as it is. */
public final class OtherMachineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherMachineException(Path trial, long step, List<String> differences) {
    super(
        String.format(
                Locale.ROOT,
                "%s: was trained otherwise up to step %d and is left as it is: %s;",
                trial,
                step,
                String.join("; ", differences))
            + " --accept-other-machine goes on, and provenance will say so");
  }
}
