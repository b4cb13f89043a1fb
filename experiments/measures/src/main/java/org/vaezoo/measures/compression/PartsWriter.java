package org.vaezoo.measures.compression;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;

/** Writes what {@link PartsReader} reads. */
final class PartsWriter {

  private static final int MOST_GROUPS = 255;

  private PartsWriter() {}

  /** Writes all parts: the head, coordinates of bins, stacks. */
  static void write(CompressedImages images, DataOutputStream out) throws IOException {
    writeHead(images, out);
    writeScales(images.scales(), out);
    for (CompressedImages.Chain chain : images.chains()) {
      writeChain(chain, out);
    }
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
    if (scales.size() > MOST_GROUPS) {
      throw new NotCodedException("more than " + MOST_GROUPS + " groups of scaled latents");
    }
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
}
