package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.Optional;

/** A part of the page. */
interface Section {

  /** The name of its place in the page. */
  String id();

  /** Its heading. */
  String title();

  /**
   * Its content, escaped.
   *
   * @return empty where the folder holds nothing for it
   * @throws IOException if the disk fails
   */
  Optional<String> html(Folder folder) throws IOException;
}
