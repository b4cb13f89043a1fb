package org.vaezoo.hierarchical.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The blocks of encoder and decoder for feature maps of one size.
 *
 * @param encoder in the order of the pass, from the largest resolution down to the smallest
 *     resolution
 * @param decoder in the order of the pass, from the smallest resolution up to the largest
 */
record BlockPlan(List<Block> encoder, List<Block> decoder) {

  /**
   * A block.
   *
   * @param resolution height and width of the feature map that it works on
   * @param change of the encoder: by how much it divides height and width; of the decoder: the
   *     resolution of the feature map that it mixes in
   */
  record Block(int resolution, OptionalInt change) {}

  /**
   * Reads both.
   *
   * @param size height and width of the largest feature map
   * @throws BlockStringException if a text cannot be read or does not fit
   */
  static BlockPlan of(String encoder, String decoder, long size) {
    List<Block> down = encoder(encoder, size);
    return new BlockPlan(down, decoder(decoder, resolutions(down, size), size));
  }

  /**
   * Reads the encoder's blocks.
   *
   * @param size height and width of the largest feature map
   * @throws BlockStringException if the text cannot be read or does not fit
   */
  static List<Block> encoder(String text, long size) {
    List<Block> blocks = new ArrayList<>();
    long resolution = size;
    for (BlockEntry entry : BlockString.parse(text, BlockString.DOWN)) {
      require(
          entry.resolution() == resolution,
          entry,
          "expected resolution " + resolution + ", that of " + origin(blocks));
      if (entry.changes()) {
        require(
            resolution % entry.number() == 0,
            entry,
            entry.number() + " does not divide " + resolution + "; " + divisors(resolution));
        resolution /= entry.number();
      }
      addTo(blocks, entry);
    }
    return blocks;
  }

  private static String origin(List<Block> blocks) {
    return blocks.isEmpty() ? "the largest feature map" : "the feature map so far";
  }

  /** The resolutions at which an encoder leaves a feature map: those that a decoder can use. */
  static Set<Integer> resolutions(List<Block> encoder, long size) {
    Set<Integer> resolutions = new TreeSet<>(Set.of(Math.toIntExact(size)));
    encoder.forEach(block -> resolutions.add(block.resolution() / block.change().orElse(1)));
    return resolutions;
  }

  /**
   * Reads the decoder's blocks.
   *
   * @param available resolutions at which the encoder leaves a feature map
   * @param size height and width of the largest feature map
   * @throws BlockStringException if the text cannot be read or does not fit
   */
  static List<Block> decoder(String text, Set<Integer> available, long size) {
    List<Block> blocks = new ArrayList<>();
    Set<Integer> made = new TreeSet<>();
    int resolution = 0;
    for (BlockEntry entry : BlockString.parse(text, BlockString.MIX)) {
      require(
          available.contains(entry.resolution()),
          entry,
          "expected a resolution of the encoder's feature maps " + available);
      require(
          entry.resolution() >= resolution,
          entry,
          "expected a resolution of at least " + resolution);
      if (entry.changes()) {
        requireSource(entry, made);
      } else {
        require(
            made.isEmpty() || made.contains(entry.resolution()),
            entry,
            String.format(
                Locale.ROOT,
                "nothing leads to resolution %1$d; '%1$dm%2$d' does",
                entry.resolution(),
                resolution));
      }
      resolution = entry.resolution();
      made.add(resolution);
      addTo(blocks, entry);
    }
    if (resolution != size) {
      throw new BlockStringException(
          "expected the last blocks at the largest resolution " + size + ", found " + resolution);
    }
    return blocks;
  }

  private static void requireSource(BlockEntry entry, Set<Integer> made) {
    int source = entry.number();
    require(
        made.contains(source) && source < entry.resolution(),
        entry,
        "expected a smaller resolution that blocks before it made, one of " + made);
    require(
        entry.resolution() % source == 0,
        entry,
        source + " does not divide " + entry.resolution() + "; " + divisors(entry.resolution()));
  }

  private static void addTo(List<Block> blocks, BlockEntry entry) {
    OptionalInt change = entry.changes() ? OptionalInt.of(entry.number()) : OptionalInt.empty();
    for (int i = 0; i < entry.count(); i++) {
      blocks.add(new Block(entry.resolution(), change));
    }
  }

  /** "1, 2, 4, 7, 14, 28 do". */
  private static String divisors(long number) {
    List<String> divisors = new ArrayList<>();
    for (long divisor = 1; divisor <= number; divisor++) {
      if (number % divisor == 0) {
        divisors.add(String.valueOf(divisor));
      }
    }
    return String.join(", ", divisors) + " do";
  }

  private static void require(boolean holds, BlockEntry entry, String message) {
    if (!holds) {
      throw new BlockStringException(entry.place() + ": " + message);
    }
  }
}
