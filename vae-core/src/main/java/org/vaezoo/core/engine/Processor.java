package org.vaezoo.core.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vaezoo.core.order.Ordered;

/**
 * The processor as the system describes it; its description decides which code the libraries below
 * run.
 *
 * @param description keys and values of its first core, as {@code vendor_id}, {@code model name},
 *     {@code flags}; empty where the system has no {@code /proc/cpuinfo}
 */
public record Processor(Map<String, String> description) {

  private static final Path INFO = Path.of("/proc/cpuinfo");
  private static final String UNKNOWN = "unknown";

  /** What changes from one reading to the next. */
  private static final List<String> PASSING = List.of("cpu MHz", "bogomips", "processor");

  /** Looked at once: every spec asks that says nothing of the matrix product. */
  private static final class Here {
    static final Processor PROCESSOR = read();
  }

  public Processor {
    description = Ordered.copyOf(description);
  }

  /** This machine's. */
  public static Processor here() {
    return Here.PROCESSOR;
  }

  private static Processor read() {
    if (!Files.isReadable(INFO)) {
      return new Processor(Map.of());
    }
    try (Stream<String> lines = Files.lines(INFO)) {
      return of(lines.takeWhile(line -> !line.isBlank()).toList());
    } catch (IOException unreadable) {
      return new Processor(Map.of());
    }
  }

  /** Of the lines of a core. */
  static Processor of(List<String> lines) {
    Map<String, String> description = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String key = line.substring(0, colon).strip();
        if (!PASSING.contains(key)) {
          description.put(key, line.substring(colon + 1).strip());
        }
      }
    }
    return new Processor(description);
  }

  /** Its maker, as {@code AuthenticAMD}. */
  public String vendor() {
    return description.getOrDefault("vendor_id", UNKNOWN);
  }

  /** Its name, as its maker gives it. */
  public String name() {
    return description.getOrDefault("model name", UNKNOWN);
  }

  /** The number of its family, as its maker counts; 0 where it is not known. */
  public int family() {
    String family = description.getOrDefault("cpu family", "");
    return family.matches("\\d{1,6}") ? Integer.parseInt(family) : 0;
  }

  /** Whether it can do something, by the name of the flag. */
  public boolean has(String flag) {
    return List.of(description.getOrDefault("flags", "").split(" ")).contains(flag);
  }
}
