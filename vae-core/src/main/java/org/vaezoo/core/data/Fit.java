package org.vaezoo.core.data;

/** How an image that is no square becomes one. */
public enum Fit {
  /** The square in the middle. */
  CROP,
  /** The whole image, its sides shrunk by different shares. */
  SQUASH
}
