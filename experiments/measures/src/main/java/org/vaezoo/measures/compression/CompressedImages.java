package org.vaezoo.measures.compression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Images as a model has coded them, and all that is needed to decode them but the model.
 *
 * @param arithmetic that computed the networks
 * @param machine kind of machine that did; empty where that does not matter
 * @param weights SHA-256 of the model's weights, in hexadecimal
 * @param digest SHA-256 of the images, in hexadecimal
 * @param images N
 * @param example lengths of the axes of one image
 * @param symbols values of a dimension, K
 * @param settings of the coder
 * @param scales coordinates of the bins of groups that need some, by their place in the model
 * @param chains the stacks
 */
public record CompressedImages(
    ArithmeticName arithmetic,
    String machine,
    String weights,
    String digest,
    int images,
    List<Integer> example,
    int symbols,
    CodingSettings settings,
    Map<Integer, Scale> scales,
    List<Chain> chains) {

  /** Bits of a word of a stack. */
  private static final int WORD_BITS = 32;

  /**
   * One stack as it was left.
   *
   * @param state of it
   * @param borrowed initial words that it began on
   * @param words from the bottom up
   */
  record Chain(long state, int borrowed, List<Integer> words) {

    static Chain of(RansStack stack) {
      return new Chain(
          stack.state(), stack.borrowed(), Arrays.stream(stack.words()).boxed().toList());
    }

    RansStack stack() {
      return RansStack.of(state, words.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  public CompressedImages {
    example = List.copyOf(example);
    chains = List.copyOf(chains);
  }

  /** Numbers of an image, D. */
  public int dimensions() {
    return example.stream().reduce(1, Math::multiplyExact);
  }

  /** Bits that the chains began with and borrowed, which decoding gives back. */
  public long initialBits() {
    long borrowed = (long) WORD_BITS * chains.stream().mapToInt(Chain::borrowed).sum();
    return borrowed + (long) RansStack.FREE_BITS * chains.size();
  }
}
