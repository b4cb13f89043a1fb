package org.vaezoo.experiments.run;

import ai.djl.engine.Engine;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How results came to be: commit, machine, libraries. It names no user, host or folder. */
public final class Provenance {

  private static final String UNKNOWN = "unknown";

  private Provenance() {}

  /** The circumstances of this process. */
  public static ObjectNode collect(String engine) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Path home = Path.of(System.getProperty("vaezoo.home", "."));
    json.put("commit", git(home, "rev-parse", "HEAD").orElse(UNKNOWN));
    json.put(
        "uncommittedChanges",
        git(home, "status", "--porcelain", "-uno").map(changes -> !changes.isEmpty()).orElse(null));
    json.put("java", System.getProperty("java.runtime.version"));
    json.put("javaVendor", System.getProperty("java.vendor"));
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    json.put("architecture", System.getProperty("os.arch"));
    json.put("processor", processor());
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("engine", engine + " " + Engine.getEngine(engine).getVersion());
    json.put("djl", Engine.getDjlVersion());
    return json;
  }

  /** What git prints, or empty where there is no git or no repository. */
  private static Optional<String> git(Path home, String... arguments) {
    try {
      String[] command = new String[arguments.length + 3];
      command[0] = "git";
      command[1] = "-C";
      command[2] = home.toString();
      System.arraycopy(arguments, 0, command, 3, arguments.length);
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
          ? Optional.of(printed)
          : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
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
