package org.vaezoo.core.data.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
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

  /**
   * Reads a file.
   *
   * @throws BadDataException if it is missing or not of this form
   */
  public static JsbFile read(Path path) {
    TextFile file = TextFile.read(path);
    try (JsonParser parser = new JsonFactory().createParser(file.text())) {
      Map<String, List<List<List<Integer>>>> splits = new JsbReader(path, parser).splits();
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
}
