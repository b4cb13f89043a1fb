package org.vaezoo.experiments.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A stored JSON object that is looked at before it is used: what is damaged is said in one line,
 * with the file, what was expected, what was found and the way out.
 *
 * @param file where it lies
 * @param json its content
 * @param wayOut what a person does about damage
 * @param above pointer to it in the file
 */
public record StoredJson(Path file, ObjectNode json, String wayOut, String above) {

  /**
   * Reads a file.
   *
   * @throws IOException if it is missing or is not a JSON object
   */
  public static StoredJson read(Path file, String wayOut) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + ": missing; " + wayOut);
    }
    try {
      return new StoredJson(file, JsonFiles.read(file), wayOut, "");
    } catch (IOException damaged) {
      throw new IOException(damaged.getMessage() + "; " + wayOut, damaged);
    }
  }

  /** Requires one of some words. */
  public StoredJson oneOf(String key, List<String> words) throws IOException {
    return require(key, "one of " + words, value -> words.contains(value.textValue()));
  }

  public StoredJson text(String key) throws IOException {
    return require(key, "a text", JsonNode::isTextual);
  }

  public StoredJson object(String key) throws IOException {
    return require(key, "an object", JsonNode::isObject);
  }

  public StoredJson number(String key) throws IOException {
    return require(key, "a number", JsonNode::isNumber);
  }

  /** Requires one whole number. */
  public StoredJson whole(String key, long number) throws IOException {
    return require(
        key,
        "the number " + number,
        value -> value.isIntegralNumber() && value.longValue() == number);
  }

  /** Requires an object of numbers. */
  public StoredJson numbers(String key) throws IOException {
    return require(key, "an object of numbers", JsonShapes::isNumbers);
  }

  /** The object at a key, required; its own keys are said with that key before them. */
  public StoredJson inside(String key) throws IOException {
    object(key);
    return new StoredJson(file, (ObjectNode) json.get(key), wayOut, above + "/" + key);
  }

  /** Requires a list of objects, where the key is there. */
  public StoredJson rows(String key) throws IOException {
    return json.has(key) ? require(key, "a list of objects", JsonShapes::isRows) : this;
  }

  /** Requires that an object holds lists of objects only. */
  public StoredJson tables(String key) throws IOException {
    return require(key, "lists of objects by table", JsonShapes::isTables);
  }

  private StoredJson require(String key, String expected, Predicate<JsonNode> sound)
      throws IOException {
    JsonNode found = json.path(key);
    if (!sound.test(found)) {
      String said = found.isMissingNode() ? "nothing" : found.toString();
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: %s/%s: expected %s, found %s; %s",
              file,
              above,
              key,
              expected,
              said.length() > 60 ? said.substring(0, 60) + "..." : said,
              wayOut));
    }
    return this;
  }
}
