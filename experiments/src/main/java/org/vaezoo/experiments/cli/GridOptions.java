package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.GridSize;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many images a picture has. */
final class GridOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--rows", paramLabel = "N", description = "Rows of the picture.")
  private Integer rows;

  @Option(names = "--columns", paramLabel = "N", description = "Columns of the picture.")
  private Integer columns;

  /** The size that is asked for, or the usual one in a direction in which none is. */
  GridSize or(GridSize usual) {
    int down = rows == null ? usual.rows() : rows;
    int right = columns == null ? usual.columns() : columns;
    if (down < 1 || right < 1) {
      throw new ParameterException(
          command.commandLine(), "--rows and --columns: expected numbers of at least 1");
    }
    return new GridSize(down, right);
  }
}
