package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.Optional;
import org.vaezoo.experiments.analysis.ResultTables;

/** A figure that many results folders can be drawn as. */
@FunctionalInterface
interface Figure {

  /**
   * Draws a folder's tables.
   *
   * @return empty where they do not hold what the figure shows
   * @throws IOException if the disk fails
   */
  Optional<Drawing> of(ResultTables results) throws IOException;
}
