package org.vaezoo.benchmarks.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The benchmark's side in PyTorch of Python, in processes of its own.
 *
 * @param command that starts Python, word by word; paths are the same to it as to us
 * @param scripts {@code experiments/benchmarks/torch_peer}
 */
public record Python(List<String> command, Path scripts) {

  /** What is said where there is no torch. */
  public static final String MISSING =
      "no Python with torch here: our sides are measured alone; --python COMMAND names another";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPTS = "experiments/benchmarks/torch_peer";

  public Python {
    command = List.copyOf(command);
  }

  /**
   * By a command line.
   *
   * @param line as {@code python3}, split at blanks
   */
  public static Python of(String line) {
    Path home = Path.of(System.getProperty("vaezoo.home", ""));
    return new Python(
        Pattern.compile("\\s+").splitAsStream(line.strip()).toList(),
        home.resolve(SCRIPTS).toAbsolutePath().normalize());
  }

  /** What torch there is, as JSON; empty where there is none, or no Python. */
  public Optional<JsonNode> torch() throws IOException {
    List<String> about = with(scripts.resolve("about.py").toString());
    Process process;
    try {
      process = new ProcessBuilder(about).redirectError(Redirect.DISCARD).start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    ProcessOutput said = ProcessOutput.of(process, "Python");
    return said.code() == 0 ? Optional.of(JSON.readTree(said.lastLine())) : Optional.empty();
  }

  /**
   * Runs a command of the scripts to its end; what it says on its error stream is passed on.
   *
   * @param task a file of JSON
   * @throws IOException if it fails
   */
  public ProcessOutput run(String what, Path task) throws IOException {
    List<String> words = with(scripts.toString(), what, task.toAbsolutePath().toString());
    Process process = new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
    ProcessOutput said = ProcessOutput.of(process, "Python");
    if (said.code() != 0) {
      throw new IOException(
          String.join(" ", words) + ": expected exit code 0, found " + said.code());
    }
    return said;
  }

  /** The same, and what it answers. */
  public JsonNode ask(String what, Path task) throws IOException {
    return JSON.readTree(run(what, task).lastLine());
  }

  private List<String> with(String... arguments) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of(arguments));
    return words;
  }
}
