package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** The examples of one file as the file has them. */
public sealed interface StoredExamples permits GreyLevels, RealNumbers {

  /** Number of examples. */
  int size();

  /** Shape of one example. */
  Shape shape();

  /** Class of each example, an unsigned byte; not a copy. */
  Optional<byte[]> labels();

  /**
   * The examples ready to be shown.
   *
   * @param firstIndex index of the file's first example in its data set
   */
  Examples shown(Binarization binarization, int firstIndex);
}
