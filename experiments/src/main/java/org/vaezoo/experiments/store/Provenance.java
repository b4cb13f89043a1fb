package org.vaezoo.experiments.store;

import ai.djl.engine.Engine;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How results came to be: commit, machine, libraries. It names no user, host or folder. */
public final class Provenance {

  /** What plugins there are, with their digests; a process without any does not say so. */
  public static final String PLUGINS = "plugins";

  private static final String UNKNOWN = "unknown";

  /** What was found, by engine and home of the program. */
  private static final Map<List<String>, ObjectNode> FOUND = new LinkedHashMap<>();

  private Provenance() {}

  /**
   * The circumstances of this process, a copy. They are looked for once: a process runs the classes
   * that it began with, whatever becomes of the checkout and of the plugins while it works.
   *
   * @throws UncheckedIOException if the plugins cannot be read
   */
  public static ObjectNode collect(String engine) {
    List<String> asked = List.of(engine, System.getProperty(Checkout.HOME, ""));
    synchronized (FOUND) {
      return FOUND.computeIfAbsent(asked, of -> found(engine)).deepCopy();
    }
  }

  private static ObjectNode found(String engine) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Checkout.ofThisProgram().describe(json);
    json.put("java", System.getProperty("java.runtime.version"));
    json.put("javaVendor", System.getProperty("java.vendor"));
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    json.put("architecture", System.getProperty("os.arch"));
    json.put("processor", processor());
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("engine", engine + " " + Engine.getEngine(engine).getVersion());
    json.put("djl", Engine.getDjlVersion());
    plugins().ifPresent(jars -> json.put(PLUGINS, jars));
    return json;
  }

  private static Optional<String> plugins() {
    try {
      return Plugins.of(System.getenv()).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return UNKNOWN;
    }
    try (var lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
