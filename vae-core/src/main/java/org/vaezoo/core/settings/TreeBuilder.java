package org.vaezoo.core.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of a JSON text and the lines of its values, and notes duplicate keys. */
final class TreeBuilder {

  /** A value and its lines. */
  record Tree(JsonNode node, JsonLines lines) {}

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Problems problems;

  TreeBuilder(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The one value of the text.
   *
   * @throws IOException if the text is not JSON
   */
  Tree build() throws IOException {
    if (parser.nextToken() == null) {
      throw new SyntaxException("expected a JSON object, found an empty file");
    }
    Tree tree = value("", line());
    if (parser.nextToken() != null) {
      throw new SyntaxException("text after the end of the JSON value", parser);
    }
    return tree;
  }

  private Tree value(String pointer, int line) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(pointer, line);
    }
    if (token == JsonToken.START_ARRAY) {
      return list(pointer, line);
    }
    return new Tree(scalar(token), JsonLines.leaf(line));
  }

  private Tree object(String pointer, int line) throws IOException {
    ObjectNode object = NODES.objectNode();
    Map<String, JsonLines> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      String place = Pointers.child(pointer, key);
      Tree member = value(place, keyLine);
      JsonLines first = members.putIfAbsent(key, member.lines());
      if (first == null) {
        object.set(key, member.node());
      } else {
        String message = "duplicate key, stands on line " + first.line() + " already";
        problems.add(new Problem(place, message, keyLine));
      }
    }
    return new Tree(object, new JsonLines(line, members, List.of()));
  }

  private Tree list(String pointer, int line) throws IOException {
    ArrayNode list = NODES.arrayNode();
    List<JsonLines> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Tree element = value(pointer + "/" + list.size(), line());
      list.add(element.node());
      elements.add(element.lines());
    }
    return new Tree(list, new JsonLines(line, Map.of(), elements));
  }

  private JsonNode scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new SyntaxException("expected a JSON value", parser);
    };
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
