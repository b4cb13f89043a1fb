package org.vaezoo.experiments.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;

/** JSON files of a results folder: written whole or not at all. */
public final class JsonFiles {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonFiles() {}

  /** The tree as it is when written and read, so that it can be compared with a file's. */
  public static JsonNode roundTrip(JsonNode json) throws IOException {
    return MAPPER.readTree(MAPPER.writeValueAsString(json));
  }

  /** Writes a tree, indented, whole or not at all. */
  public static void write(Path file, JsonNode json) throws IOException {
    String text = MAPPER.writeValueAsString(json).replace(System.lineSeparator(), "\n") + "\n";
    writeText(file, text);
  }

  /** Writes a text, whole or not at all. */
  public static void writeText(Path file, String text) throws IOException {
    new AtomicFiles(Disk.local()).write(file, Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file is not a JSON object, naming it
   */
  public static ObjectNode read(Path file) throws IOException {
    if (tree(file) instanceof ObjectNode object) {
      return object;
    }
    throw new IOException(file + ": expected a JSON object");
  }

  /**
   * A JSON object, or empty where the file is none.
   *
   * @param complaint told what is wrong with the file
   * @throws IOException if the disk fails
   */
  public static Optional<JsonNode> readable(Path file, Consumer<String> complaint)
      throws IOException {
    try {
      JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
      if (tree.isObject()) {
        return Optional.of(tree);
      }
      complaint.accept("is left out: expected a JSON object");
    } catch (JsonProcessingException malformed) {
      complaint.accept("is left out: malformed: " + malformed.getOriginalMessage());
    }
    return Optional.empty();
  }

  /** The JSON object of a line, or empty where it is none, as one that a kill has torn. */
  public static Optional<JsonNode> line(String line) {
    try {
      return Optional.of(MAPPER.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
  }

  /**
   * Reads a list.
   *
   * @throws IOException if the file is not a JSON list, naming it
   */
  public static ArrayNode readList(Path file) throws IOException {
    if (tree(file) instanceof ArrayNode list) {
      return list;
    }
    throw new IOException(file + ": expected a JSON list");
  }

  private static JsonNode tree(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": expected a file, found a folder");
    }
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException malformed) {
      throw new IOException(file + ": malformed: " + malformed.getOriginalMessage(), malformed);
    } catch (CharConversionException malformed) {
      throw new IOException(file + ": malformed: " + malformed.getMessage(), malformed);
    }
  }
}
