package org.vaezoo.core.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes a file so that it is seen whole or not at all. */
public final class AtomicFiles {

  /** The end of the name of what is not finished. */
  public static final String UNFINISHED = ".tmp";

  private final Disk disk;

  /** Writes to a disk. */
  public AtomicFiles(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes a file in place of one of that name. After a crash the name stands for the old content
   * or for the new.
   *
   * @throws IOException naming the file; what stood there before stands there still
   */
  public void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path unfinished = unfinished(target);
    try {
      writeForced(unfinished, content);
      disk.move(unfinished, target);
      disk.force(target.getParent());
    } catch (IOException failure) {
      throw givenUp(unfinished, failed(target, failure));
    }
  }

  /** Leaves nothing unfinished behind, as far as the disk still does anything. */
  IOException givenUp(Path unfinished, IOException failure) {
    try {
      deleteIfThere(unfinished);
    } catch (IOException also) {
      failure.addSuppressed(also);
    }
    return failure;
  }

  /**
   * Deletes what a crash has left unfinished in a folder, and nothing that somebody else put there.
   *
   * @param own whether a name, without the end of unfinished names, is one that is written there
   * @throws IOException naming what cannot be deleted
   */
  public void removeUnfinished(Path folder, Predicate<String> own) throws IOException {
    for (Path entry : list(folder)) {
      String name = entry.getFileName().toString();
      if (name.endsWith(UNFINISHED)
          && own.test(name.substring(0, name.length() - UNFINISHED.length()))) {
        deleteTree(entry);
      }
    }
  }

  /** Writes a file under its own name; the digest is of the bytes that were given. */
  FileDigest writeForced(Path file, Content content) throws IOException {
    MessageDigest sha256 = Sha256.start();
    OutputStream raw = new DigestOutputStream(disk.create(file), sha256);
    try (OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      content.writeTo(out);
    }
    disk.force(file);
    return new FileDigest(Files.size(file), HexFormat.of().formatHex(sha256.digest()));
  }

  void deleteIfThere(Path root) throws IOException {
    if (Files.exists(root)) {
      deleteTree(root);
    }
  }

  void deleteTree(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        disk.delete(path);
      }
    }
  }

  static Path unfinished(Path target) {
    return target.resolveSibling(target.getFileName() + UNFINISHED);
  }

  static IOException failed(Path target, IOException failure) {
    return new IOException("writing " + target + ": " + reason(failure), failure);
  }

  /** The system's own words, where there are any; Java puts the names of files before them. */
  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException words && words.getReason() != null) {
      return words.getReason();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
