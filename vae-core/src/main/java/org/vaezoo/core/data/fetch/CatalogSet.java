package org.vaezoo.core.data.fetch;

import ai.djl.ndarray.types.Shape;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.format.IdxFile;
import org.vaezoo.core.data.format.IdxFiles;

/**
 * A data set of known content: four IDX files of images and labels.
 *
 * @param name in a spec, of its folder in the data folder, and of {@code vaezoo data fetch}
 * @param origin who made it, and its licence
 * @param example shape of one example
 * @param trainingExamples size of the training file
 * @param testExamples size of the test file
 * @param mirrors folders on the web that have the files, in the order in which they are tried; none
 *     where the set is shipped inside the project
 * @param files training images, training labels, test images, test labels
 */
public record CatalogSet(
    String name,
    String origin,
    Shape example,
    int trainingExamples,
    int testExamples,
    List<URI> mirrors,
    List<CatalogFile> files) {

  /** Of every set: digits, or kinds of clothes. */
  private static final int CLASSES = 10;

  public CatalogSet {
    mirrors = List.copyOf(mirrors);
    files = List.copyOf(files);
  }

  /** Whether the set is inside the project and needs no download. */
  public boolean shipped() {
    return mirrors.isEmpty();
  }

  /** The command that brings the set into the data folder. */
  public String fetchCommand() {
    return "vaezoo data fetch " + name;
  }

  /** Where the set lies in a data folder. */
  public Path home(DataFolder folder) {
    return folder.resolve(name);
  }

  /**
   * The files, where they are.
   *
   * @throws BadDataException if one is missing
   */
  public IdxFiles located(DataFolder folder) {
    return new IdxFiles(
        located(0, folder),
        Optional.of(located(1, folder)),
        Optional.of(located(2, folder)),
        Optional.of(located(3, folder)));
  }

  public SetDescription description() {
    return new SetDescription(name, example, DataKind.GREY, trainingExamples, testExamples)
        .withClasses(CLASSES);
  }

  private IdxFile located(int number, DataFolder folder) {
    CatalogFile file = files.get(number);
    if (shipped()) {
      return IdxFile.known(
          new DataFile.Shipped(name + "/" + file.name(), file.bytes()),
          file.content(),
          "rebuild the project");
    }
    DataFile stored = stored(file, folder);
    return IdxFile.known(stored, file.content(), "fetch it anew with: " + fetchCommand());
  }

  private DataFile stored(CatalogFile file, DataFolder folder) {
    String hint = "; fetch it with: " + fetchCommand();
    if (folder.path().isEmpty()) {
      throw new BadDataException(
          name
              + ": expected a data folder with "
              + name
              + "/"
              + file.name()
              + ", found no data folder; set "
              + DataFolder.VARIABLE
              + " or the option --data"
              + hint);
    }
    Path path = home(folder).resolve(file.name());
    if (!path.toFile().isFile()) {
      throw new BadDataException(name + ": expected the file " + path + ", found none" + hint);
    }
    return new DataFile.OnDisk(path);
  }
}
