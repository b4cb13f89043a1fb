package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a worker died.
 *
 * @param exitCode its exit code: 128 and the number of the signal that killed it
 * @param lastLines what it printed last
 */
public record Death(int exitCode, List<String> lastLines) {

  /** What Java leaves with where {@code -XX:+ExitOnOutOfMemoryError} is given. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SIGNALS = 128;
  private static final int ABORT = 6;
  private static final int KILL = 9;
  private static final int SEGMENT = 11;

  public Death {
    lastLines = List.copyOf(lastLines);
  }

  /** As it was written in a log. */
  static Death of(JsonNode event) {
    List<String> lines = new ArrayList<>();
    event.path("lastLines").forEach(line -> lines.add(line.asText()));
    return new Death(event.path("exitCode").asInt(), lines);
  }

  /** Exit code, what it means where that is known, and the last line. */
  public String reason() {
    String meaning = meaning();
    String last = lastLines.isEmpty() ? "" : ": " + lastLines.get(lastLines.size() - 1);
    return "exit code " + exitCode + (meaning.isEmpty() ? "" : " (" + meaning + ")") + last;
  }

  private String meaning() {
    int signal = exitCode - SIGNALS;
    if (exitCode == OUT_OF_MEMORY) {
      return "out of memory";
    }
    if (signal <= 0) {
      return "";
    }
    return switch (signal) {
      case ABORT -> "aborted in native code";
      case KILL -> "killed, as by a system out of memory";
      case SEGMENT -> "crashed in native code";
      default -> String.format(Locale.ROOT, "signal %d", signal);
    };
  }
}
