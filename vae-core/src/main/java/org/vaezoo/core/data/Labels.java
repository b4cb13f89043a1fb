package org.vaezoo.core.data;

import java.util.Optional;

/** Labels as files have them: unsigned bytes. */
final class Labels {

  private Labels() {}

  /** Number of classes: one more than the greatest label of the training and the test examples. */
  static int classes(byte[] training, Optional<byte[]> test) {
    return 1 + Math.max(greatest(training), test.map(Labels::greatest).orElse(0));
  }

  private static int greatest(byte[] labels) {
    int greatest = 0;
    for (byte label : labels) {
      greatest = Math.max(greatest, label & 0xff);
    }
    return greatest;
  }
}
