package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** An array of a NumPy archive: its header, and its values as bytes. */
final class NpyArray {

  private final NpyHeader header;
  private final byte[] values;

  NpyArray(NpyHeader header, byte[] values) {
    this.header = header;
    this.values = values;
  }

  NpyHeader header() {
    return header;
  }

  /** SHA-256 of the values. */
  String sha256() {
    return Digests.of(values);
  }

  /** The examples: grey levels where they are bytes, else real numbers. */
  StoredExamples examples(Optional<byte[]> labels) {
    Shape shape = header.example();
    return header.type() == NpyType.U1
        ? new GreyLevels(values, shape, labels)
        : new RealNumbers(header.type().numbers(values), shape, labels);
  }

  /** The values as numbers. */
  double[] numbers() {
    return header.type().numbers(values);
  }
}
