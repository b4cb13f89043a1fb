package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;

/** An objective that the product does not know, in a jar of its own, trained by the launcher. */
@DisabledOnOs(OS.WINDOWS)
class PluginTest {

  private static final Path SOURCES = Path.of("src", "test", "resources", "plugin");

  @TempDir Path folder;

  private Path launcher;
  private Path plugins;

  /** The launcher over this process's class path, built as far as it can see. */
  @BeforeEach
  void makeHome() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    launcher = Files.copy(Path.of("..", "vaezoo"), home.resolve("vaezoo"));
    Path target = Files.createDirectories(home.resolve("experiments/target"));
    Files.createDirectory(target.resolve("lib"));
    Files.createFile(target.resolve("built"));
    writeClassPath(target.resolve("product.jar"));
    plugins = Files.createDirectory(folder.resolve("plugins"));
    Path work = Files.createDirectory(folder.resolve("work"));
    PluginJar.make(SOURCES, work, plugins.resolve("doubled.jar"));
  }

  /** A jar that stands for all that is on the class path of this process. */
  private static void writeClassPath(Path jar) throws IOException {
    String entries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, entries);
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  @Test
  void anObjectiveOfAPluginTrainsAndIsNamedInTheProvenance() throws Exception {
    TinyExperiment experiment =
        TinyExperiment.in(folder, "\"objective\": {\"type\": \"doubled-rate\"}");
    assertThat(run(experiment))
        .as("without the plugin")
        .startsWith("2")
        .contains("/objective/type: unknown objective 'doubled-rate'; known: ");
    assertThat(run(experiment, "--plugins", plugins.toString())).startsWith("0");
    assertThat(Files.readString(experiment.results().resolve("rate_distortion.csv")))
        .contains("FINISHED");
    assertThat(Files.readString(experiment.results().resolve("provenance.json")))
        .containsPattern("\"plugins\" : \"doubled.jar [0-9a-f]{16}\"");
  }

  /** Exit code and all that was said. */
  private String run(TinyExperiment experiment, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of(experiment.run()));
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().remove("VAEZOO_PLUGINS");
    int code = builder.start().waitFor();
    return code + "\n" + Files.readString(said);
  }
}
