package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.experiments.store.JsonFiles;

/** The files of figures in a folder {@code figures} of results, each whole or not at all. */
public final class FigureFiles {

  private FigureFiles() {}

  /**
   * Writes every format of some figures.
   *
   * @param results in which the folder lies
   * @return the folder
   * @throws IOException if the disk fails
   */
  public static Path write(Path results, List<Drawing> drawings) throws IOException {
    Path figures = Files.createDirectories(results.resolve("figures"));
    for (Drawing drawing : drawings) {
      JsonFiles.writeText(figures.resolve(drawing.name() + ".svg"), FigureFormats.svg(drawing));
      write(figures.resolve(drawing.name() + ".png"), FigureFormats.png(drawing));
      write(figures.resolve(drawing.name() + ".pdf"), FigureFormats.pdf(drawing));
    }
    return figures;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    new AtomicFiles(Disk.local()).write(file, Content.of(bytes));
  }
}
