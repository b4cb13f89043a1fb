package org.vaezoo.core.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.files.PathText;

/**
 * Where data sets that are not shipped lie, if anywhere.
 *
 * @param path the folder
 */
public record DataFolder(Optional<Path> path) {

  /** The environment variable that names the folder where no option does. */
  public static final String VARIABLE = "VAEZOO_DATA";

  /** No folder: only shipped sets and absolute paths can be found. */
  public static DataFolder absent() {
    return new DataFolder(Optional.empty());
  }

  /** A folder. */
  public static DataFolder at(Path path) {
    return new DataFolder(Optional.of(path));
  }

  /**
   * The folder of an option, else that of the environment, else none.
   *
   * @param option as given on the command line
   * @param environment as {@link System#getenv()}
   */
  public static DataFolder of(Optional<Path> option, Map<String, String> environment) {
    return new DataFolder(
        option.or(
            () ->
                Optional.ofNullable(environment.get(VARIABLE))
                    .filter(text -> !text.isBlank())
                    .map(DataFolder::path)));
  }

  /**
   * Where a file lies.
   *
   * @param file relative to the folder, or absolute
   * @throws BadDataException if it is relative and there is no folder, or no path of this system
   */
  public Path resolve(String file) {
    Path given = path(file);
    if (given.isAbsolute()) {
      return given;
    }
    return path.map(folder -> folder.resolve(given))
        .orElseThrow(
            () ->
                new BadDataException(
                    file
                        + ": expected a data folder to look in, found none; set "
                        + VARIABLE
                        + " or the option --data"));
  }

  private static Path path(String text) {
    try {
      return PathText.path(text);
    } catch (InvalidPathException refused) {
      throw new BadDataException(refused.getMessage(), refused);
    }
  }
}
