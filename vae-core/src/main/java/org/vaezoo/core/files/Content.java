package org.vaezoo.core.files;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into a file. */
@FunctionalInterface
public interface Content {

  /** Bytes that are there already. */
  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** Writes all of it; the stream is closed by the caller. */
  void writeTo(OutputStream out) throws IOException;
}
