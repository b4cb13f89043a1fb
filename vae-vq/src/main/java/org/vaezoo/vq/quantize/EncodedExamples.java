package org.vaezoo.vq.quantize;

/** What the encoder, as it begins, makes of training examples. */
public interface EncodedExamples {

  /**
   * The encoder's output at all positions of random training examples, as many as it takes.
   *
   * @param count how many outputs at least, as far as there are examples
   * @return the outputs, [N][I]
   */
  double[][] atLeast(int count);
}
