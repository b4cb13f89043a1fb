package org.vaezoo.core.data.format;

import java.util.Optional;
import org.vaezoo.core.data.BadDataException;

/**
 * An IDX file and, where it is known, what must be in it.
 *
 * @param file where
 * @param content SHA-256 of the unpacked file
 * @param remedy what to do where it is another one
 */
public record IdxFile(DataFile file, Optional<String> content, String remedy) {

  /** A file that may hold anything. */
  public static IdxFile any(DataFile file) {
    return new IdxFile(file, Optional.empty(), "");
  }

  /** A file of known content. */
  public static IdxFile known(DataFile file, String content, String remedy) {
    return new IdxFile(file, Optional.of(content), remedy);
  }

  IdxHeader header() {
    return IdxReader.header(file);
  }

  /**
   * The file's content.
   *
   * @throws BadDataException if it is not the one that is known
   */
  Idx read() {
    Idx idx = IdxReader.read(file);
    if (content.isPresent() && !content.get().equals(idx.sha256())) {
      throw new BadDataException(
          file.name()
              + ": expected content with SHA-256 "
              + content.get()
              + ", found "
              + idx.sha256()
              + "; "
              + remedy);
    }
    return idx;
  }

  BadDataException bad(String expected, String found) {
    return new BadDataException(
        file.name() + ": offset 4: expected " + expected + ", found " + found);
  }
}
