package org.vaezoo.core.data.format;

/** What of an image is not as it should be. */
public final class WrongImageException extends Exception {

  private static final long serialVersionUID = 1L;

  WrongImageException(String expected, String found) {
    super("expected " + expected + ", found " + found);
  }
}
