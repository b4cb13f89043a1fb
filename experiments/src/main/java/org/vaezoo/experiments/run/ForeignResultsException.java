package org.vaezoo.experiments.run;

import java.nio.file.Path;
import java.util.List;

/** A results folder that belongs to something else, and is therefore left alone. */
public final class ForeignResultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ForeignResultsException(Path folder, List<String> differences) {
    super(
        folder
            + " holds results of another spec and is left as it is; choose another --results or"
            + " name. Different: "
            + String.join("; ", differences));
  }
}
