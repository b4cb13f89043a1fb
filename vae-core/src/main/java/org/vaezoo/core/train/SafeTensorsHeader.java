package org.vaezoo.core.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The header of a safetensors file, checked before any library reads the file: DJL's reader
 * believes the lengths that it finds, and a file of 16 bytes can claim 2 GiB.
 *
 * <p>The format is eight bytes of little-endian length, that many bytes of JSON, and the body. What
 * is read here is bounded by 16 MiB and 10,000 arrays.
 */
final class SafeTensorsHeader {

  static final int GREATEST_HEADER = 16 << 20;
  static final int MOST_ARRAYS = 10_000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SafeTensorsHeader() {}

  /**
   * The arrays of a file, in the order of their bytes.
   *
   * @throws MalformedTensorsException if the header is not well-formed or its arrays do not fill
   *     the body one after the other
   */
  static List<TensorEntry> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      int length = length(file, in, size);
      byte[] json = in.readNBytes(length);
      List<TensorEntry> entries = parse(file, json);
      entries.sort(Comparator.comparingLong(TensorEntry::begin).thenComparing(TensorEntry::end));
      requireFilled(file, entries, size - Long.BYTES - length);
      return entries;
    }
  }

  private static int length(Path file, InputStream in, long size) throws IOException {
    if (size < Long.BYTES) {
      throw new MalformedTensorsException(file, "expected 8 bytes of length, found " + size);
    }
    byte[] bytes = in.readNBytes(Long.BYTES);
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > GREATEST_HEADER || length > size - Long.BYTES) {
      throw new MalformedTensorsException(
          file,
          String.format(
              Locale.ROOT,
              "header length %s: expected 2 to %d",
              Long.toUnsignedString(length),
              Math.min(GREATEST_HEADER, size - Long.BYTES)));
    }
    return (int) length;
  }

  private static List<TensorEntry> parse(Path file, byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      List<TensorEntry> entries = new ArrayList<>();
      SafeTensorsParser header = new SafeTensorsParser(file, parser);
      header.expect(parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        header.entry().ifPresent(entries::add);
        if (entries.size() > MOST_ARRAYS) {
          throw new MalformedTensorsException(file, "more than " + MOST_ARRAYS + " arrays");
        }
      }
      header.expect(parser.nextToken(), null);
      return entries;
    } catch (JsonProcessingException | EOFException malformed) {
      throw new MalformedTensorsException(file, "malformed header: " + firstLine(malformed));
    }
  }

  private static String firstLine(IOException malformed) {
    return malformed instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : "it ends early";
  }

  private static void requireFilled(Path file, List<TensorEntry> entries, long body)
      throws MalformedTensorsException {
    long end = 0;
    for (TensorEntry entry : entries) {
      if (entry.begin() != end) {
        throw new MalformedTensorsException(
            file,
            String.format(
                Locale.ROOT,
                "array '%s' begins at byte %d, expected %d",
                entry.name(),
                entry.begin(),
                end));
      }
      end = entry.end();
    }
    if (end != body) {
      throw new MalformedTensorsException(file, "arrays of " + end + " bytes in a body of " + body);
    }
  }
}
