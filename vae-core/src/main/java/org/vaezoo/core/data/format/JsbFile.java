package org.vaezoo.core.data.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.BadDataException;

/**
 * The chorales of a JSON file {@code {"train": [chorale], "valid": [chorale], "test": [chorale]}}.
 * A chorale is a list of steps, a step a list of the MIDI notes that sound, perhaps none.
 *
 * <p>Read value by value: memory grows with the values that are there, and what is wrong is one
 * line with file, line and column.
 */
public record JsbFile(
    List<List<List<Integer>>> train,
    List<List<List<Integer>>> valid,
    List<List<List<Integer>>> test,
    String sha256) {

  private static final int HIGHEST_NOTE = 127;
  private static final List<String> SPLITS = List.of("train", "valid", "test");

  /**
   * Reads a file.
   *
   * @throws BadDataException if it is missing or not of this form
   */
  public static JsbFile read(Path path) {
    TextFile file = TextFile.read(path);
    try (JsonParser parser = new JsonFactory().createParser(file.text())) {
      Map<String, List<List<List<Integer>>>> splits = new Reader(path, parser).splits();
      return new JsbFile(
          splits.get("train"), splits.get("valid"), splits.get("test"), file.sha256());
    } catch (JsonProcessingException e) {
      throw new BadDataException(
          path
              + ": line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": is not JSON: "
              + e.getOriginalMessage().replaceAll(" \\(start marker at .*", ""),
          e);
    } catch (IOException e) {
      throw new BadDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** One value of a list. */
  private interface Value<T> {
    T read() throws IOException;
  }

  private record Reader(Path path, JsonParser parser) {

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
}
