package org.vaezoo.core.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The files of a folder as they were written.
 *
 * @param files each file's digest by its name
 */
record Manifest(Map<String, FileDigest> files) {

  static final String NAME = "MANIFEST.json";

  private static final String EXPECTED =
      ": malformed: expected an object of the files with their lengths and digests";

  private static final int GREATEST_LENGTH = 1 << 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  byte[] toJson() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  static Manifest read(Path path) throws IOException {
    byte[] json = bytes(path);
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest != null) {
        return manifest;
      }
    } catch (MismatchedInputException other) {
      throw new IOException(path + EXPECTED, other);
    } catch (JsonProcessingException malformed) {
      throw new IOException(path + ": malformed: " + malformed.getOriginalMessage(), malformed);
    } catch (CharConversionException malformed) {
      throw new IOException(path + ": malformed: " + malformed.getMessage(), malformed);
    }
    throw new IOException(path + EXPECTED);
  }

  private static byte[] bytes(Path path) throws IOException {
    try {
      if (Files.size(path) > GREATEST_LENGTH) {
        throw new IOException(path + ": longer than a manifest can be");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new IOException(path + ": missing", missing);
    }
  }

  /** Requires that a file is as it was written. */
  void check(Path folder, String name) throws IOException {
    Path path = folder.resolve(name);
    FileDigest written = files.get(name);
    if (written == null) {
      throw new IOException(path + ": not in the manifest");
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": missing");
    }
    FileDigest found = FileDigest.of(path);
    if (found.length() != written.length()) {
      throw new IOException(
          path + ": expected " + written.length() + " bytes, found " + found.length());
    }
    if (!found.equals(written)) {
      throw new IOException(path + ": its bytes are not those that were written");
    }
  }
}
