package org.vaezoo.benchmarks.shared;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process with this one's Java and class path. */
public final class JavaProcess {

  private JavaProcess() {}

  /**
   * Runs a main class to its end; what it says on its error stream is passed on.
   *
   * @param options of the Java machine
   * @throws IOException if it leaves with another exit code than 0
   */
  public static ProcessOutput run(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    ProcessOutput said = ProcessOutput.of(process, main.getSimpleName());
    if (said.code() != 0) {
      throw new IOException(
          main.getName() + ": expected exit code 0, found " + said.code() + "; " + arguments);
    }
    return said;
  }
}
