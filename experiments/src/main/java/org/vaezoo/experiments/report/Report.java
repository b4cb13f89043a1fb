package org.vaezoo.experiments.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.experiments.figure.FigureFiles;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.Note;

/**
 * The report of a results folder: {@code report.html} and {@code figures}, each file written whole
 * or not at all. The same folder gives the same bytes.
 *
 * @param page the file
 * @param figures how many there are
 * @param notes what was left out, and why
 */
public record Report(Path page, int figures, List<Note> notes) {

  public Report {
    notes = List.copyOf(notes);
  }

  /**
   * Writes the report of a folder into it.
   *
   * @param path a results folder, however incomplete
   * @throws IOException if the disk fails
   */
  public static Report write(Path path) throws IOException {
    Folder folder = Folder.read(path);
    FigureFiles.write(path, folder.drawings());
    Path page = path.resolve("report.html");
    JsonFiles.writeText(page, Page.of(folder));
    return new Report(page, folder.drawings().size(), folder.notes());
  }
}
