package org.vaezoo.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of files that belong together, with a manifest of their lengths and digests, written
 * last. The folder appears under its name whole or not at all.
 */
public final class SealedFolder {

  private final Disk disk;
  private final AtomicFiles files;

  /** Writes to a disk. */
  public SealedFolder(Disk disk) {
    this.disk = disk;
    this.files = new AtomicFiles(disk);
  }

  /**
   * Writes a folder in place of one of that name.
   *
   * @param folder the target; its parent exists
   * @param contents of each file by its name, without folders
   * @throws IOException naming the folder; no folder of that name is there then, or the old one
   */
  public void write(Path folder, Map<String, Content> contents) throws IOException {
    Path target = folder.toAbsolutePath();
    Path unfinished = AtomicFiles.unfinished(target);
    try {
      begin(unfinished);
      Map<String, FileDigest> digests = new LinkedHashMap<>();
      for (Map.Entry<String, Content> file : contents.entrySet()) {
        Path path = unfinished.resolve(file.getKey());
        digests.put(file.getKey(), files.writeForced(path, file.getValue()));
      }
      Path manifest = unfinished.resolve(Manifest.NAME);
      files.writeForced(manifest, Content.of(new Manifest(digests).toJson()));
      disk.force(unfinished);
      makeRoom(target);
      disk.move(unfinished, target);
      disk.force(target.getParent());
    } catch (IOException failure) {
      throw files.givenUp(unfinished, AtomicFiles.failed(target, failure));
    }
  }

  /** Deletes a folder: it loses its name first, so that half of it is never taken for the whole. */
  public void delete(Path folder) throws IOException {
    Path target = folder.toAbsolutePath();
    Path unfinished = AtomicFiles.unfinished(target);
    disk.move(target, unfinished);
    files.deleteTree(unfinished);
  }

  /**
   * What is wrong with a folder.
   *
   * @param required files that have to be in it
   * @return empty if every file is as it was written; otherwise the first file that is not, and how
   */
  public static Optional<String> problem(Path folder, Iterable<String> required) {
    try {
      Manifest manifest = Manifest.read(folder.resolve(Manifest.NAME));
      for (String name : required) {
        manifest.check(folder, name);
      }
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(failure.getMessage());
    }
  }

  private void begin(Path unfinished) throws IOException {
    files.deleteIfThere(unfinished);
    disk.createFolder(unfinished);
  }

  /** A folder cannot be renamed over another: the old one steps aside under a third name. */
  private void makeRoom(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    Path aside = target.resolveSibling(target.getFileName() + ".old" + AtomicFiles.UNFINISHED);
    files.deleteIfThere(aside);
    disk.move(target, aside);
    files.deleteTree(aside);
  }
}
