package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.benchmarks.shared.ProcessOutput;

/**
 * The convolutional model in eager torch of Python, in a process of its own.
 *
 * @param python the command
 * @param script {@code experiments/benchmarks/conv_vae_torch.py}
 */
record TorchPeer(String python, Path script) {

  /** Whether there is a Python that has torch. */
  boolean isThere() throws IOException {
    return said(Redirect.DISCARD, "-c", "import torch; print(torch.__version__)").isPresent();
  }

  /**
   * Trains and times.
   *
   * @param images bytes, 784 an image
   * @throws IOException if the script fails
   */
  TimedReport run(Path images, int threads, BenchmarkSettings settings) throws IOException {
    ProcessOutput said =
        said(
                Redirect.INHERIT,
                script.toString(),
                images.toString(),
                String.valueOf(threads),
                String.valueOf(settings.warmUp()),
                String.valueOf(settings.rounds()),
                String.valueOf(settings.steps()))
            .orElseThrow(() -> new IOException(script + " failed; see above"));
    return TimedReport.of(said);
  }

  /** What a command of Python printed; empty where it failed, or there is none. */
  private Optional<ProcessOutput> said(Redirect errors, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(Arrays.asList(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(errors).start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    return Optional.of(ProcessOutput.of(process, "Python")).filter(said -> said.code() == 0);
  }
}
