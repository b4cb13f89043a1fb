package org.vaezoo.core.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a file are. */
public sealed interface DataFile {

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
   * @param name path relative to this package, as {@code mnist/train-labels-idx1-ubyte.gz}
   */
  record Shipped(String name) implements DataFile {

    @Override
    public long bytes() throws IOException {
      return location().openConnection().getContentLengthLong();
    }

    @Override
    public InputStream open() throws IOException {
      return location().openStream();
    }

    private URL location() throws IOException {
      URL location = DataFile.class.getResource(name);
      if (location == null) {
        throw new FileNotFoundException(name + " is not in the project's archive");
      }
      return location;
    }
  }
}
