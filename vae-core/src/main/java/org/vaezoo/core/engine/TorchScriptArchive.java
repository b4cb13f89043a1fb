package org.vaezoo.core.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file in which libtorch keeps a program: a zip of its source and of the pickled object that
 * the methods belong to, here one without fields.
 */
final class TorchScriptArchive {

  private static final String MODULE =
      """
      class Program(Module):
        __parameters__ = []
        __buffers__ = []
      """;

  /** Pickle, protocol 2: an object of class __torch__.Program with an empty state. */
  private static final String OBJECT = "\u0080\u0002c__torch__\nProgram\n)\u0081}b.";

  /** Pickle, protocol 2: an empty tuple. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private TorchScriptArchive() {}

  static byte[] of(String functions) {
    String methods = functions.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      add(zip, "data.pkl", OBJECT);
      add(zip, "code/__torch__.py", MODULE + methods + "\n");
      add(zip, "constants.pkl", NO_CONSTANTS);
      add(zip, "version", "3\n");
      add(zip, "byteorder", "little");
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry("program/" + name);
    entry.setTime(0);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
