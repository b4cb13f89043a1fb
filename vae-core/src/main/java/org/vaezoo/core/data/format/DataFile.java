package org.vaezoo.core.data.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vaezoo.core.data.DataFolder;

/** Where the bytes of a file are. */
public interface DataFile {

  /** What an error message calls it. */
  String name();

  /** Number of bytes, as stored. */
  long bytes() throws IOException;

  /** The bytes, as stored. */
  InputStream open() throws IOException;

  /**
   * A file on disk.
   *
   * @param path where
   */
  record OnDisk(Path path) implements DataFile {

    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public long bytes() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * A file shipped inside the project.
   *
   * @param name path in the package of {@link DataFolder}, as {@code
   *     mnist/train-labels-idx1-ubyte.gz}
   * @param bytes of the file
   */
  record Shipped(String name, long bytes) implements DataFile {

    @Override
    public InputStream open() throws IOException {
      InputStream stream = DataFolder.class.getResourceAsStream(name);
      if (stream == null) {
        throw new FileNotFoundException(name + " is not in the project's archive");
      }
      return stream;
    }
  }
}
