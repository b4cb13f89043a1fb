package org.vaezoo.core.train;

import java.io.IOException;
import java.nio.file.Path;

/** A safetensors file that is not one. The message names the file and what is wrong with it. */
final class MalformedTensorsException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedTensorsException(Path file, String problem) {
    super(file + ": " + problem);
  }
}
