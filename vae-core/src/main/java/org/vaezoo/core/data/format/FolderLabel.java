package org.vaezoo.core.data.format;

import java.util.Optional;

/** What of an image's path is its class. */
public enum FolderLabel {
  /** Nothing: the images have no labels. */
  NONE,
  /** The folder that the image is in, with all folders above it. */
  PARENT,
  /** The highest folder below the one that is common to all images. */
  TOP;

  /**
   * The name of the class of an image.
   *
   * @param path of the image, with {@code /} between folders
   * @param common folders that all images have in common, with a {@code /} at the end, or empty
   */
  Optional<String> of(String path, String common) {
    String below = path.substring(common.length());
    return switch (this) {
      case NONE -> Optional.empty();
      case PARENT -> Optional.of(below.substring(0, Math.max(0, below.lastIndexOf('/'))));
      case TOP -> Optional.of(below.substring(0, Math.max(0, below.indexOf('/'))));
    };
  }
}
