package org.vaezoo.measures.compression;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Compressed images as bytes: a name and a version, what the decoder has to know, the stacks, and a
 * check sum of all before it. Numbers have their most significant byte first.
 */
public final class CompressedFile {

  /** Version of the format. */
  static final int VERSION = 1;

  private static final byte[] NAME = "VZBB".getBytes(StandardCharsets.US_ASCII);
  private static final int SUM_BYTES = Integer.BYTES;
  private static final int LEAST = NAME.length + 1 + SUM_BYTES;
  private static final int DIGEST_BYTES = 32;

  private CompressedFile() {}

  /** The bytes of a file. */
  public static byte[] bytes(CompressedImages images) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(NAME);
      out.writeByte(VERSION);
      writeHead(images, out);
      writeScales(images.scales(), out);
      for (CompressedImages.Chain chain : images.chains()) {
        writeChain(chain, out);
      }
      out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeHead(CompressedImages images, DataOutputStream out) throws IOException {
    out.writeUTF(images.arithmetic().label());
    out.writeUTF(images.machine());
    out.write(HexFormat.of().parseHex(images.weights()));
    out.write(HexFormat.of().parseHex(images.digest()));
    out.writeInt(images.images());
    out.writeByte(images.example().size());
    for (int length : images.example()) {
      out.writeInt(length);
    }
    out.writeInt(images.symbols());
    CodingSettings settings = images.settings();
    out.writeByte(settings.latentBits());
    out.writeByte(settings.posteriorBits());
    out.writeByte(settings.symbolBits());
    out.writeInt(settings.chains());
    out.writeLong(settings.seed());
  }

  private static void writeScales(Map<Integer, Scale> scales, DataOutputStream out)
      throws IOException {
    out.writeByte(scales.size());
    for (Map.Entry<Integer, Scale> each : scales.entrySet()) {
      out.writeByte(each.getKey());
      out.writeInt(each.getValue().units());
      for (int u = 0; u < each.getValue().units(); u++) {
        out.writeFloat(each.getValue().mean(u));
        out.writeFloat(each.getValue().deviation(u));
      }
    }
  }

  private static void writeChain(CompressedImages.Chain chain, DataOutputStream out)
      throws IOException {
    out.writeLong(chain.state());
    out.writeInt(chain.borrowed());
    out.writeInt(chain.words().size());
    for (int word : chain.words()) {
      out.writeInt(word);
    }
  }

  private static int sum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws DamagedFileException if they are not of such a file, or of another version, or damaged
   */
  public static CompressedImages read(byte[] bytes) {
    if (bytes.length < LEAST || !Arrays.equals(Arrays.copyOf(bytes, NAME.length), NAME)) {
      throw new DamagedFileException(
          "offset 0: expected a file of vaezoo compress, which begins with VZBB, found another");
    }
    if (bytes[NAME.length] != VERSION) {
      throw new DamagedFileException(
          String.format(
              Locale.ROOT,
              "offset %d: expected version %d of the format, found %d; use the version of vaezoo"
                  + " that wrote it",
              NAME.length,
              VERSION,
              bytes[NAME.length]));
    }
    int length = bytes.length - SUM_BYTES;
    if (ByteBuffer.wrap(bytes, length, SUM_BYTES).getInt() != sum(bytes, length)) {
      throw new DamagedFileException(
          "offset "
              + length
              + ": the check sum is not that of the bytes before it: the file is"
              + " damaged or not whole");
    }
    return parsed(bytes, length);
  }

  private static CompressedImages parsed(byte[] bytes, int length) {
    int first = NAME.length + 1;
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, first, length - first))) {
      CompressedImages images = images(in);
      if (in.available() > 0) {
        throw new DamagedFileException("it goes on after its last stack");
      }
      return images;
    } catch (IOException | IllegalArgumentException contradiction) {
      throw new DamagedFileException("its parts contradict each other");
    }
  }

  private static CompressedImages images(DataInputStream in) throws IOException {
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
