package org.vaezoo.experiments.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.condition.OS;
import org.vaezoo.experiments.cli.Vaezoo;

/** The command line in a process of its own. */
public final class VaezooProcess {

  private static final long PATIENCE_MINUTES = 15;

  private final Process process;
  private final Path said;

  private VaezooProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * How a process ended.
   *
   * @param code exit code; 128 and the number of the signal that killed it
   * @param said all that it printed
   */
  public record Ended(int code, String said) {}

  /** Starts {@code vaezoo} with one thread. */
  public static VaezooProcess start(String... arguments) throws IOException {
    Path said = Files.createTempFile("vaezoo", ".log");
    ProcessBuilder builder = ChildJava.of(Vaezoo.class, arguments);
    if (OS.LINUX.isCurrentOs()) {
      // A shell starts what runs in the background with Ctrl-C ignored, and children inherit that.
      builder.command().addAll(0, List.of("env", "--default-signal=INT"));
    }
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().remove("VAEZOO_DATA");
    return new VaezooProcess(
        builder.redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
  }

  /** Runs {@code vaezoo} to its end. */
  public static Ended run(String... arguments) throws Exception {
    return start(arguments).end();
  }

  /** Sends a signal by its name, as INT. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** The processes that it has started and that live. */
  public List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** Kills it, unless it has ended. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Waits for something to be so, while the process lives. */
  public void await(BooleanSupplier condition) throws Exception {
    while (process.isAlive() && !condition.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  /** Waits until it has printed a text, while it lives. */
  public void awaitSaid(String text) throws Exception {
    await(() -> said().contains(text));
  }

  /** Whether it ignores a signal, as what a shell has started in the background does. */
  public boolean ignores(int signal) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow();
    long mask = Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16);
    return (mask >> (signal - 1) & 1) == 1;
  }

  /** Waits for its end. */
  public Ended end() throws Exception {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end within " + PATIENCE_MINUTES + " minutes; it said " + said());
    }
    Ended ended = new Ended(process.exitValue(), said());
    Files.delete(said);
    return ended;
  }

  private String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
