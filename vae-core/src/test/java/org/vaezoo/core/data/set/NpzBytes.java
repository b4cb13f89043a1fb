package org.vaezoo.core.data.set;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes NumPy archives, sound ones and others. */
final class NpzBytes {

  private NpzBytes() {}

  /** An array as NumPy writes it, of version 1, 2 or 3. */
  static byte[] npy(int version, String type, String shape, byte[] values) {
    return npy(
        version,
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }",
        values);
  }

  /** An array with a header of one's own. */
  static byte[] npy(int version, String header, byte[] values) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(6 + 2 + (version == 1 ? 2 : 4) + text.length + values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      bytes.putShort((short) text.length);
    } else {
      bytes.putInt(text.length);
    }
    return bytes.put(text).put(values).array();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
