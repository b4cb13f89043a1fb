package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * A message of a worker as a line of JSON behind {@link #MARK}. Native libraries may print to the
 * same stream, so that a message begins a line of its own and everything without the mark is noise.
 */
final class MessageLine {

  /** Begins the line of a message. */
  static final String MARK = "@vaezoo ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageLine() {}

  /** The message of a line, or empty where it is noise. */
  static Optional<WorkerMessage> read(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(line.substring(MARK.length()), WorkerMessage.class));
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
  }

  /** A message as one line, with the end of a line before and after it. */
  static String of(WorkerMessage message) {
    try {
      return "\n" + MARK + JSON.writerFor(WorkerMessage.class).writeValueAsString(message) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message is JSON: " + message, impossible);
    }
  }
}
