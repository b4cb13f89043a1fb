package org.vaezoo.core.data.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.BadDataException;

/** Reads the chorales of a file token by token, so that nothing larger than it is built. */
record JsbReader(Path path, JsonParser parser) {

  private static final int HIGHEST_NOTE = 127;
  static final List<String> SPLITS = List.of("train", "valid", "test");

  /** One value of a list. */
  private interface Value<T> {
    T read() throws IOException;
  }

  Map<String, List<List<List<Integer>>>> splits() throws IOException {
    Map<String, List<List<List<Integer>>>> splits = new LinkedHashMap<>();
    parser.nextToken();
    expect(JsonToken.START_OBJECT, "an object with " + SPLITS);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (!SPLITS.contains(name) || splits.containsKey(name)) {
        throw bad("each of " + SPLITS + " once");
      }
      parser.nextToken();
      splits.put(name, list("chorales", this::chorale));
    }
    if (splits.size() < SPLITS.size()) {
      throw bad("each of " + SPLITS + " once");
    }
    parser.nextToken();
    expect(null, "the end of the file");
    return splits;
  }

  private List<List<Integer>> chorale() throws IOException {
    return list("steps", this::step);
  }

  private List<Integer> step() throws IOException {
    expect(JsonToken.START_ARRAY, "a list of notes");
    List<Integer> notes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      notes.add(note());
    }
    return List.copyOf(notes);
  }

  private int note() throws IOException {
    double note = isNumber() ? parser.getDoubleValue() : Double.NaN;
    if (!(note >= 0 && note <= HIGHEST_NOTE && note == Math.rint(note))) {
      throw bad("a MIDI note, a whole number of 0 to " + HIGHEST_NOTE);
    }
    return (int) note;
  }

  private boolean isNumber() {
    return parser.currentToken() != null && parser.currentToken().isNumeric();
  }

  /** A list with at least one value. */
  private <T> List<T> list(String what, Value<T> value) throws IOException {
    expect(JsonToken.START_ARRAY, "a list of " + what);
    List<T> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value.read());
    }
    if (values.isEmpty()) {
      throw bad("at least one in a list of " + what);
    }
    return values;
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() != token) {
      throw bad(what);
    }
  }

  /** In one line, however the file wrote it. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 40)).replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private BadDataException bad(String expected) throws IOException {
    String found =
        parser.currentToken() == null ? "the end" : "'" + shortened(parser.getText()) + "'";
    return new BadDataException(
        path
            + ": line "
            + parser.currentTokenLocation().getLineNr()
            + ", column "
            + parser.currentTokenLocation().getColumnNr()
            + ": expected "
            + expected
            + ", found "
            + found);
  }
}
