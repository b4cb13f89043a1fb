package org.vaezoo.core.data.format;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.LabelTable;

/**
 * A file of labels beside one of examples: a class a line, a word or a whole number, empty or -1
 * where it is not known.
 *
 * @param file the text
 * @param labels of each example
 */
public record LabelFile(TextFile file, List<String> labels) {

  /**
   * Reads a file.
   *
   * @param examples how many lines it has to have
   * @throws BadDataException if it has others, or cannot be read
   */
  public static LabelFile read(DataFolder folder, String path, int examples) {
    TextFile file = TextFile.read(folder.resolve(path));
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    while (lines.size() > examples && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    if (lines.size() != examples) {
      throw file.bad(
          lines.size(), examples + " labels, a line for each example", lines.size() + " lines");
    }
    return new LabelFile(file, lines.stream().map(String::strip).toList());
  }

  /** The table of the labels of a data set. */
  public static Optional<LabelTable> table(Optional<LabelFile> training, Optional<LabelFile> test) {
    return training.map(
        file ->
            LabelTable.of(
                file.file().path().toString(), file.labels(), test.map(LabelFile::labels)));
  }

  /** Notes the files in the digest of a data set. */
  public static void note(
      MessageDigest digest, Optional<LabelFile> training, Optional<LabelFile> test) {
    training.ifPresent(file -> Digests.note(digest, "train-labels", file.file().sha256()));
    test.ifPresent(file -> Digests.note(digest, "test-labels", file.file().sha256()));
  }
}
