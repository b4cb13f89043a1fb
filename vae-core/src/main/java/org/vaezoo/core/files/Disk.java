package org.vaezoo.core.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The changes that are made on a disk, one method each. */
public interface Disk {

  /** The disk of this machine. */
  static Disk local() {
    return LocalDisk.INSTANCE;
  }

  /** A file to be written from its start, in place of one of that name. */
  OutputStream create(Path file) throws IOException;

  /** Makes a folder, with its parents, where there is none. */
  void createFolder(Path folder) throws IOException;

  /** Returns when the content of a file, or the names in a folder, are on the disk. */
  void force(Path fileOrFolder) throws IOException;

  /** Renames at one stroke, in place of a file of that name. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path fileOrFolder) throws IOException;
}
