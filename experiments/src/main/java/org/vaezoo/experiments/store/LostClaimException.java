package org.vaezoo.experiments.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process has taken a folder over while this one gave no sign of life. */
public final class LostClaimException extends IOException {

  private static final long serialVersionUID = 1L;

  LostClaimException(Path folder, String now) {
    super(
        folder
            + ": "
            + now
            + " while this process gave no sign of life; it stops here and writes nothing more");
  }
}
