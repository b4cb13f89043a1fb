package org.vaezoo.benchmarks.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which Python is the other side. */
public final class PythonOption {

  @Option(
      names = "--python",
      paramLabel = "COMMAND",
      description = "The command line of a Python that has torch (default: ${DEFAULT-VALUE}).")
  private String line = "python3";

  /** The command line. */
  public String line() {
    return line;
  }

  /**
   * That Python with what its torch is, where it has one.
   *
   * @param out told where it has none
   */
  public Optional<Found> find(PrintWriter out) throws IOException {
    Python python = Python.of(line);
    Optional<JsonNode> torch = python.torch();
    out.println(torch.map(about -> "Python's side: " + about).orElse(Python.MISSING));
    out.flush();
    return torch.map(about -> new Found(python, about));
  }

  /** A Python with torch, and what there is to say of it. */
  public record Found(Python python, JsonNode about) {}
}
