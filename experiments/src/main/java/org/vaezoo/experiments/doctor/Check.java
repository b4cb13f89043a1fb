package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Path;

/** One thing that has to work. */
public interface Check {

  /** What is looked at, in a few words. */
  String name();

  /**
   * Looks.
   *
   * @param scratch an empty folder for what it writes
   * @return what was found
   * @throws IOException if the disk fails, which is a finding too
   */
  Finding look(Path scratch) throws IOException;
}
