package org.vaezoo.experiments.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vaezoo.core.files.PathText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the paths of the command line. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      return PathText.path(text);
    } catch (InvalidPathException refused) {
      throw new TypeConversionException(refused.getMessage());
    }
  }
}
