package org.vaezoo.core.data.format;

import java.util.List;
import java.util.Locale;

/** Which files of a folder are its images. */
public enum PictureFiles {
  /** Those that end in png. */
  PNG("png"),
  /** Those that end in jpg or jpeg. */
  JPEG("jpg jpeg"),
  /** Both. */
  ALL("png jpg jpeg");

  private static final List<String> OTHERS =
      List.of("bmp", "gif", "tif", "tiff", "webp", "ppm", "pgm", "heic", "avif", "jp2");

  private final String endings;

  PictureFiles(String endings) {
    this.endings = endings;
  }

  /** Whether a file is one of these. */
  boolean has(String path) {
    return List.of(endings.split(" ", -1)).contains(ending(path));
  }

  /** Whether a file is an image of a kind that is not read. */
  static boolean isOther(String path) {
    return OTHERS.contains(ending(path));
  }

  /** Whether a program left the file beside the data: hidden files, companions of macOS. */
  static boolean isLitter(String path) {
    for (String part : path.split("/", -1)) {
      boolean hidden = part.startsWith(".") && !part.equals(".") && !part.equals("..");
      if (hidden || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** What stands after the last point of a path, in small letters. */
  static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
