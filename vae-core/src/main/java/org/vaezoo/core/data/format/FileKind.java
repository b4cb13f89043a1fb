package org.vaezoo.core.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Kinds of files that are met in place of the right one, told by their first bytes. */
enum FileKind {
  GZIP("is packed by gzip: unpack it by gunzip", "\u001f\u008b"),
  ZIP("is a zip archive", "PK\u0003\u0004"),
  NPY("is a single NumPy array (.npy)", "\u0093NUMPY"),
  MATRIX_MARKET(
      "is a MatrixMarket file: save its dense array by numpy.savez, or counts in the format of the"
          + " data set counts",
      "%%MatrixMarket"),
  HDF5("is an HDF5 file: save its arrays by numpy.savez", "\u0089HDF"),
  MATLAB("is a MATLAB file: save its arrays by numpy.savez", "MATLAB "),
  PARQUET("is a Parquet file: save it as CSV", "PAR1"),
  PICKLE(
      "is a Python pickle: save its arrays by numpy.savez",
      "\u0080\u0003|\u0080\u0004|\u0080\u0005"),
  PNG("is a PNG image", "\u0089PNG"),
  JPEG("is a JPEG image", "\u00ff\u00d8\u00ff"),
  UTF_16("is text in UTF-16: save it in UTF-8", "\u00ff\u00fe|\u00fe\u00ff"),
  EMPTY("is empty", "");

  private static final int LONGEST = 16;

  private final String words;
  private final String starts;

  /**
   * @param starts first bytes, each written as the character of its number; choices are separated
   *     by a bar
   */
  FileKind(String words, String starts) {
    this.words = words;
    this.starts = starts;
  }

  /** What a message says of such a file, after its name. */
  String words() {
    return words;
  }

  /** The kind of a file that begins so. */
  static Optional<FileKind> of(byte[] start) {
    if (start.length == 0) {
      return Optional.of(EMPTY);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    for (FileKind kind : values()) {
      for (String begin : kind.starts.split("\\|", -1)) {
        if (!begin.isEmpty() && text.startsWith(begin)) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** The kind of a file on disk, where it can be told. */
  static Optional<FileKind> of(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return of(stream.readNBytes(LONGEST));
    }
  }
}
