package org.vaezoo.experiments.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in one line what went wrong on a disk. Java's own exceptions often name the file alone. */
public final class DiskWords {

  private DiskWords() {}

  /** The file, and why it could not be read or written. */
  public static String of(IOException failure) {
    if (failure.getMessage() == null) {
      return failure.getClass().getSimpleName();
    }
    Throwable root = failure.getCause() instanceof FileSystemException inner ? inner : failure;
    return failure.getMessage() + reason(root);
  }

  /** What the message leaves out. */
  private static String reason(Throwable failure) {
    if (failure instanceof AccessDeniedException) {
      return ": permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return ": no such file or folder";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return ": expected a folder, found a file";
    }
    return failure instanceof DirectoryNotEmptyException ? ": the folder is not empty" : "";
  }
}
