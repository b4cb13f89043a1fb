package org.vaezoo.benchmarks.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a process said on its way to its end.
 *
 * @param code its exit code
 * @param text all of its standard output
 */
public record ProcessOutput(int code, String text) {

  /**
   * Waits for the end of a process.
   *
   * @param who it is, for the message of an interruption
   */
  public static ProcessOutput of(Process process, String who) throws IOException {
    try {
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ProcessOutput(process.waitFor(), text);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + who + " ran", stopped);
    } finally {
      process.destroy();
    }
  }

  /** The last line of what it said. */
  public String lastLine() {
    List<String> lines = text.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
