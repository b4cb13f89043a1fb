package org.vaezoo.core.data.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vaezoo.core.data.BadDataException;

/**
 * The PNG or JPEG files of a folder with all folders below it, or of a zip, in the order of their
 * paths. Other files are passed over, images among them with a word.
 */
public final class ImageFiles implements Closeable {

  /** Bytes of a file at most. */
  private static final int MOST_BYTES = 1 << 26;

  /** How a file is opened. */
  private interface Opener {
    InputStream open(String path) throws IOException;
  }

  private final Path home;
  private final List<String> paths;
  private final List<String> notes;
  private final Opener opener;
  private final Closeable source;

  private ImageFiles(
      Path home, List<String> paths, List<String> notes, Opener opener, Closeable source) {
    this.notes = notes;
    this.home = home;
    this.paths = paths;
    this.opener = opener;
    this.source = source;
  }

  /**
   * Lists the files.
   *
   * @param home a folder or a zip
   * @param asked which files are images; all of one kind where empty
   * @throws BadDataException if there is no such folder or zip, no image in it, or images of two
   *     kinds where nothing is asked
   */
  public static ImageFiles open(Path home, Optional<PictureFiles> asked) {
    try {
      return Files.isDirectory(home) ? ofFolder(home, asked) : ofZip(home, asked);
    } catch (NoSuchFileException e) {
      throw new BadDataException(home + ": there is no such folder or zip", e);
    } catch (IOException e) {
      throw new BadDataException(home + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static ImageFiles ofFolder(Path home, Optional<PictureFiles> asked) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(path -> home.relativize(path).toString().replace('\\', '/'))
              .toList();
      return new ImageFiles(
          home,
          chosen(home, names, asked),
          passedOver(names, asked),
          path -> Files.newInputStream(home.resolve(path)),
          () -> {});
    }
  }

  private static ImageFiles ofZip(Path home, Optional<PictureFiles> asked) throws IOException {
    Optional<FileKind> kind = FileKind.of(home);
    if (kind.isPresent() && kind.get() != FileKind.ZIP) {
      throw new BadDataException(
          home + ": expected a folder or a zip of images, but the file " + kind.get().words());
    }
    ZipFile zip = new ZipFile(home.toFile());
    try {
      List<String> names =
          zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
      return new ImageFiles(
          home,
          chosen(home, names, asked),
          passedOver(names, asked),
          path -> zip.getInputStream(zip.getEntry(path)),
          zip);
    } catch (BadDataException e) {
      zip.close();
      throw e;
    }
  }

  private static List<String> chosen(Path home, List<String> names, Optional<PictureFiles> asked) {
    List<String> images =
        names.stream()
            .filter(name -> !PictureFiles.isLitter(name))
            .filter(asked.orElse(PictureFiles.ALL)::has)
            .sorted()
            .toList();
    if (images.isEmpty()) {
      String found = asked.isPresent() ? "" : others(names);
      throw new BadDataException(
          home
              + ": expected "
              + asked.map(PictureFiles::name).orElse("PNG or JPEG")
              + " files, found none"
              + (found.isEmpty() ? "" : " but " + found + "; convert them"));
    }
    long png = images.stream().filter(PictureFiles.PNG::has).count();
    if (asked.isEmpty() && png > 0 && png < images.size()) {
      throw new BadDataException(
          home
              + ": expected images of one kind, found "
              + png
              + " PNG and "
              + (images.size() - png)
              + " JPEG files; set data.set.files to \"png\", \"jpeg\" or \"all\"");
    }
    return images;
  }

  /** Images that are not read, in words; empty where there are none. */
  private static String others(List<String> names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name : names) {
      if (!PictureFiles.isLitter(name) && PictureFiles.isOther(name)) {
        counts.merge(PictureFiles.ending(name), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " ." + each.getKey() + " files")
        .collect(Collectors.joining(", "));
  }

  private static List<String> passedOver(List<String> names, Optional<PictureFiles> asked) {
    List<String> notes = new ArrayList<>();
    String others = others(names);
    if (!others.isEmpty()) {
      notes.add("passed over " + others);
    }
    long unasked =
        names.stream()
            .filter(name -> !PictureFiles.isLitter(name) && PictureFiles.ALL.has(name))
            .filter(name -> !asked.orElse(PictureFiles.ALL).has(name))
            .count();
    if (unasked > 0) {
      notes.add("passed over " + unasked + " image files that data.set.files leaves out");
    }
    long litter =
        names.stream()
            .filter(name -> PictureFiles.isLitter(name) && PictureFiles.ALL.has(name))
            .count();
    if (litter > 0) {
      notes.add(
          "passed over " + litter + " hidden files (__MACOSX, names that begin with a point)");
    }
    return notes;
  }

  /** What was passed over. */
  List<String> notes() {
    return notes;
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
