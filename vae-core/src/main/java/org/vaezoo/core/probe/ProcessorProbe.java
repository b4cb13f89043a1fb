package org.vaezoo.core.probe;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.Processor;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.network.ConvolutionShape;

/**
 * The probe before a run: once for each processor, library and set of convolutions. That it passed
 * is remembered in a file of the user's cache folder; where it is absent or cannot be written, the
 * next process looks again, which takes about a second.
 */
public final class ProcessorProbe {

  /**
   * Counts up when what is looked at is computed or compared in another way; that other things are
   * looked at shows in the key by itself.
   */
  private static final int VERSION = 2;

  private static final Set<String> PASSED = new CopyOnWriteArraySet<>();

  private final Path cache;
  private final Function<List<ConvolutionShape>, List<Probed>> operations;

  /**
   * @param cache folder of what is remembered; made when needed
   * @param operations what is looked at, of a network's convolutions
   */
  ProcessorProbe(Path cache, Function<List<ConvolutionShape>, List<Probed>> operations) {
    this.cache = cache;
    this.operations = operations;
  }

  /** With the cache of the user. */
  public static ProcessorProbe ofTheUser() {
    String named = System.getenv("XDG_CACHE_HOME");
    Path caches =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(named);
    return new ProcessorProbe(caches.resolve("vaezoo").resolve("probe"), Probe::of);
  }

  /**
   * Requires that this processor computes a network rightly. In float64, and on a GPU, nothing is
   * looked at: the library's float32 code for processors is not what computes there.
   *
   * @throws MissingEngineException with the operation that is wrong
   */
  public void require(EngineSession session, List<ConvolutionShape> convolutions) {
    if (session.settings().precision() != Precision.FLOAT32 || session.device().isGpu()) {
      return;
    }
    List<Probed> looked = operations.apply(convolutions);
    String key = key(session.settings(), looked);
    if (PASSED.contains(digest(key)) || remembered(key)) {
      return;
    }
    Optional<Probe.Fault> fault = Probe.look(session, looked);
    if (fault.isPresent()) {
      throw new MissingEngineException(
          String.format(
                  Locale.ROOT,
                  "this processor (%s) does not compute rightly: %s; use engine.precision=float64,"
                      + " or set",
                  Processor.here().name(),
                  fault.get())
              + " ONEDNN_MAX_CPU_ISA=SSE41 in the environment, or another machine");
    }
    PASSED.add(digest(key));
    remember(key);
  }

  private boolean remembered(String key) {
    try {
      return Files.isRegularFile(file(key)) && Files.readString(file(key)).equals(key);
    } catch (IOException unreadable) {
      return false; // it is looked at again
    }
  }

  private void remember(String key) {
    try {
      Files.createDirectories(cache);
      new AtomicFiles(Disk.local())
          .write(file(key), Content.of(key.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException unwritable) {
      // The next process looks again: a second is all that is lost.
      return;
    }
  }

  private Path file(String key) {
    return cache.resolve(digest(key) + ".txt");
  }

  /** All that decides which native code runs, and what is looked at. */
  private static String key(EngineSettings settings, List<Probed> looked) {
    String library = settings.name().library();
    return Stream.of(
            "probe " + VERSION + " within " + Probe.TOLERANCE,
            "engine " + library + " " + Engine.getEngine(library).getVersion(),
            "djl " + Engine.getDjlVersion(),
            "matmul " + settings.matmul(),
            "ONEDNN_MAX_CPU_ISA " + System.getenv("ONEDNN_MAX_CPU_ISA"),
            "boot " + boot(),
            "processor " + new TreeMap<>(Processor.here().description()),
            looked.stream().map(Probed::words).sorted().collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A virtual machine that was started anew may lie on another processor of the same name. */
  private static String boot() {
    Path id = Path.of("/proc/sys/kernel/random/boot_id");
    try {
      return Files.isReadable(id) ? Files.readString(id).strip() : "unknown";
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private static String digest(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
