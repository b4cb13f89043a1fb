package org.vaezoo.experiments.image;

/**
 * How large a picture is asked to be.
 *
 * @param rows downwards
 * @param columns to the right
 */
public record GridSize(int rows, int columns) {

  public GridSize {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "expected a row and a column, found " + rows + " and " + columns);
    }
  }

  /** Images of the grid. */
  int count() {
    return rows * columns;
  }
}
