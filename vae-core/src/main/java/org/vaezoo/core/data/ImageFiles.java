package org.vaezoo.core.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The PNG files of a folder with all folders below it, or of a zip, in the order of their paths.
 * Other files are passed over.
 */
final class ImageFiles implements Closeable {

  /** Bytes of a file at most. */
  private static final int MOST_BYTES = 1 << 26;

  /** How a file is opened. */
  private interface Opener {
    InputStream open(String path) throws IOException;
  }

  private final Path home;
  private final List<String> paths;
  private final Opener opener;
  private final Closeable source;

  private ImageFiles(Path home, List<String> paths, Opener opener, Closeable source) {
    this.home = home;
    this.paths = paths;
    this.opener = opener;
    this.source = source;
  }

  /**
   * Lists the files.
   *
   * @param home a folder or a zip
   * @throws BadDataException if there is no such folder or zip, or no PNG file in it
   */
  static ImageFiles open(Path home) {
    try {
      ImageFiles files = Files.isDirectory(home) ? ofFolder(home) : ofZip(home);
      if (files.paths.isEmpty()) {
        files.close();
        throw new BadDataException(home + ": expected PNG files, found none");
      }
      return files;
    } catch (NoSuchFileException e) {
      throw new BadDataException(home + ": there is no such folder or zip", e);
    } catch (IOException e) {
      throw new BadDataException(home + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static ImageFiles ofFolder(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      List<String> paths =
          all.filter(Files::isRegularFile)
              .map(path -> home.relativize(path).toString().replace('\\', '/'))
              .filter(ImageFiles::isPng)
              .sorted()
              .toList();
      return new ImageFiles(
          home, paths, path -> Files.newInputStream(home.resolve(path)), () -> {});
    }
  }

  private static ImageFiles ofZip(Path home) throws IOException {
    ZipFile zip = new ZipFile(home.toFile());
    List<String> paths =
        zip.stream().map(ZipEntry::getName).filter(ImageFiles::isPng).sorted().toList();
    return new ImageFiles(home, paths, path -> zip.getInputStream(zip.getEntry(path)), zip);
  }

  private static boolean isPng(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".png");
  }

  /** Paths in order, with {@code /} between folders. */
  List<String> paths() {
    return paths;
  }

  /**
   * The bytes of a file.
   *
   * @throws BadDataException if it cannot be read or is larger than 64 MiB
   */
  byte[] bytes(String path) {
    try (InputStream stream = opener.open(path)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw bad(path, "at most " + MOST_BYTES + " bytes", "more");
      }
      return bytes;
    } catch (IOException e) {
      throw new BadDataException(place(path) + "cannot be read: " + e.getMessage(), e);
    }
  }

  /** A problem of a file. */
  BadDataException bad(String path, String expected, String found) {
    return new BadDataException(place(path) + "expected " + expected + ", found " + found);
  }

  /** How a message begins that is about a file. */
  String place(String path) {
    return home + ": " + path + ": ";
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
