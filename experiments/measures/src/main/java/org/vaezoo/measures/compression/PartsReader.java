package org.vaezoo.measures.compression;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link CompressedFile} writes between its version and its check sum. */
final class PartsReader {

  private static final int DIGEST_BYTES = 32;

  private PartsReader() {}

  /**
   * Reads all parts.
   *
   * @throws IllegalArgumentException if they contradict each other
   * @throws IOException if they end too early
   */
  static CompressedImages images(DataInputStream in) throws IOException {
    ArithmeticName arithmetic = arithmetic(in.readUTF());
    String machine = in.readUTF();
    String weights = digest(in);
    String digest = digest(in);
    int images = positive(in.readInt());
    List<Integer> example = new ArrayList<>();
    for (int axes = in.readUnsignedByte(); axes > 0; axes--) {
      example.add(positive(in.readInt()));
    }
    int symbols = positive(in.readInt());
    CodingSettings settings =
        new CodingSettings(
            in.readUnsignedByte(),
            in.readUnsignedByte(),
            in.readUnsignedByte(),
            positive(in.readInt()),
            in.readLong());
    Map<Integer, Scale> scales = scales(in);
    List<CompressedImages.Chain> chains = new ArrayList<>();
    for (int chain = 0; chain < settings.chains(); chain++) {
      chains.add(chain(in));
    }
    return new CompressedImages(
        arithmetic, machine, weights, digest, images, example, symbols, settings, scales, chains);
  }

  private static ArithmeticName arithmetic(String label) {
    return Arrays.stream(ArithmeticName.values())
        .filter(name -> name.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("arithmetic " + label));
  }

  private static String digest(DataInputStream in) throws IOException {
    byte[] digest = new byte[DIGEST_BYTES];
    in.readFully(digest);
    return HexFormat.of().formatHex(digest);
  }

  private static Map<Integer, Scale> scales(DataInputStream in) throws IOException {
    Map<Integer, Scale> scales = new LinkedHashMap<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      int place = in.readUnsignedByte();
      int units = counted(in, 2 * Float.BYTES);
      float[] means = new float[units];
      float[] deviations = new float[units];
      for (int u = 0; u < units; u++) {
        means[u] = in.readFloat();
        deviations[u] = in.readFloat();
      }
      scales.put(place, new Scale(means, deviations));
    }
    return scales;
  }

  private static CompressedImages.Chain chain(DataInputStream in) throws IOException {
    long state = in.readLong();
    int borrowed = in.readInt();
    int size = counted(in, Integer.BYTES);
    List<Integer> words = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      words.add(in.readInt());
    }
    return new CompressedImages.Chain(state, borrowed, words);
  }

  /** A number of things of which as many are still to come. */
  private static int counted(DataInputStream in, int bytes) throws IOException {
    int count = in.readInt();
    if (count < 0 || (long) count * bytes > in.available()) {
      throw new IllegalArgumentException("count " + count);
    }
    return count;
  }

  private static int positive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("expected at least 1, found " + number);
    }
    return number;
  }
}
