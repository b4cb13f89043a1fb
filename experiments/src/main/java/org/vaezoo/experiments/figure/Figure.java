package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.List;
import org.vaezoo.experiments.compare.ResultTables;

/** A figure that many results folders can be drawn as. */
@FunctionalInterface
interface Figure {

  /**
   * Draws a folder's tables, most figures once.
   *
   * @return empty where they do not hold what the figure shows
   * @throws IOException if the disk fails
   */
  List<Drawing> of(ResultTables results) throws IOException;
}
