package org.vaezoo.core.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON text, strictly read: its tree, and the line of each of its values.
 *
 * <p>The text is bounded in size, depth and length of strings and numbers, so that a hostile file
 * is refused within a moment.
 */
public final class JsonDocument {

  /** Largest text, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private final String name;
  private final JsonNode root;
  private final JsonLines lines;

  private JsonDocument(String name, TreeBuilder.Tree tree) {
    this.name = name;
    this.root = tree.node();
    this.lines = tree.lines();
  }

  /**
   * Reads a file.
   *
   * @param problems notes duplicate keys, or the one reason why the file is not JSON
   */
  public static JsonDocument read(Path file, Problems problems) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      return parse(file.toString(), Utf8Text.decode(bytes, MAX_BYTES), problems);
    } catch (IOException e) {
      problems.add("", Utf8Text.reason(e));
      return broken(file.toString());
    }
  }

  /**
   * Reads a text.
   *
   * @param name what to call it in messages
   * @param problems notes duplicate keys, or the one reason why the text is not JSON
   */
  public static JsonDocument parse(String name, String text, Problems problems) {
    try (JsonParser parser = JsonSyntax.JSON.createParser(text)) {
      return parse(name, parser, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static JsonDocument parse(String name, JsonParser parser, Problems problems)
      throws IOException {
    try {
      return new JsonDocument(name, new TreeBuilder(parser, problems).build());
    } catch (JsonProcessingException e) {
      JsonLocation said = e.getLocation();
      problems.add(JsonSyntax.syntaxProblem(e, said == null ? parser.currentLocation() : said));
      return broken(name);
    }
  }

  /**
   * The value of a JSON text of our own.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static JsonNode value(String text) {
    Problems problems = new Problems();
    JsonNode value = parse("text", text, problems).root();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "not JSON: " + text + ": " + problems.all().get(0).message());
    }
    return value;
  }

  /** The tree; missing where the text is not JSON. */
  public JsonNode root() {
    return root;
  }

  /**
   * The line of a pointer, from 1, or of the nearest place above it that stands in the text; 0
   * where the text is not JSON.
   */
  public int line(String pointer) {
    return lines.at(pointer);
  }

  /**
   * A problem in one line: {@code file:line: pointer: message}; of a whole file without the line.
   */
  public String describe(Problem problem) {
    int line = problem.line() > 0 ? problem.line() : line(problem.pointer());
    String file = line > 0 ? name + ":" + line : name;
    String place = problem.pointer().isEmpty() ? "" : Utf8Text.printable(problem.pointer()) + ": ";
    return file + ": " + place + Utf8Text.printable(problem.message());
  }

  private static JsonDocument broken(String name) {
    return new JsonDocument(
        name, new TreeBuilder.Tree(MissingNode.getInstance(), JsonLines.leaf(0)));
  }
}
