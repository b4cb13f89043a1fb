package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher over a project of a few files, with a java and a mvn that only say what they do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path home;
  private Path tools;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void makeProject() throws IOException {
    home = Files.createDirectory(folder.resolve("a home"));
    tools = Files.createDirectory(folder.resolve("tools"));
    Files.copy(Path.of("..", "vaezoo"), home.resolve("vaezoo"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("experiments/src/main/java"));
    Files.writeString(home.resolve("experiments/pom.xml"), "<project/>");
    Files.writeString(home.resolve("experiments/src/main/java/A.java"), "class A {}");
    java("17.0.9");
    maven("3.8.7", "mkdir -p experiments/target/lib");
  }

  @Test
  void buildsOnFirstUseAndThenStartsJava() throws Exception {
    Outcome first = launch("show", "a b");
    assertThat(first.err()).isEqualTo("building vaezoo (first use) ...\n");
    assertThat(first.out())
        .isEqualTo(
            String.join(
                "\n",
                "offline true",
                "-Djdk.console=java.base",
                "-Dvaezoo.home=" + home.toRealPath(),
                "-XX:+UseSerialGC",
                "-cp",
                classpath(),
                "org.vaezoo.experiments.cli.Vaezoo",
                "show",
                "a b",
                ""));
    assertThat(first.code()).as("the exit code of java").isEqualTo(75);
    assertThat(launch("show").err()).isEmpty();
  }

  @Test
  void buildsAgainWhenASourceChanged() throws Exception {
    launch();
    Path source = home.resolve("experiments/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(launch().err()).isEqualTo("building vaezoo (sources changed) ...\n");
  }

  @Test
  void startsThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home", "vaezoo"));
    assertThat(launch(link, List.of()).out()).contains(home.toRealPath() + "/experiments/target/*");
  }

  @Test
  void pluginsStandBehindTheProductOnTheClassPath() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("my plugins"));
    assertThat(launch("--plugins", plugins.toString()).err())
        .isEqualTo("vaezoo: plugins: expected jars in " + plugins + ", found none\n");
    Files.writeString(plugins.resolve("a.jar"), "");
    String behind = classpath() + ":" + plugins.toRealPath() + "/*\n";
    for (List<String> option :
        List.of(List.of("--plugins", "my plugins"), List.of("--plugins=" + plugins))) {
      List<String> arguments = new ArrayList<>(option);
      arguments.addAll(List.of("run", "x.json"));
      String said = launch(home.resolve("vaezoo"), arguments).out();
      assertThat(said)
          .startsWith("offline true, plugins in " + plugins.toRealPath() + "\n")
          .contains(behind)
          .endsWith("cli.Vaezoo\nrun\nx.json\n");
    }
    environment.put("VAEZOO_PLUGINS", plugins.toString());
    assertThat(launch("show").out()).contains(behind);
  }

  @Test
  void saysThatAFolderOfPluginsIsMissing() throws Exception {
    Outcome missing = launch("--plugins", "nowhere", "show");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo("vaezoo: plugins: expected a folder of jars, found no folder nowhere\n");
    assertThat(launch("--plugins").err())
        .isEqualTo("vaezoo: --plugins: expected a folder of jars, found nothing\n");
  }

  @Test
  void aFailedBuildShowsItsOutputAndIsTriedAgain() throws Exception {
    maven("3.9.1", "echo the reason; exit 1");
    for (int attempt = 0; attempt < 2; attempt++) {
      Outcome failed = launch();
      assertThat(failed.code()).isEqualTo(2);
      assertThat(failed.out()).isEmpty();
      assertThat(failed.err()).contains("the reason\n").endsWith("vaezoo: the build failed\n");
    }
  }

  @Test
  void saysThatJavaIsTooOldOrMissing() throws Exception {
    java("11.0.2");
    assertThat(launch().err()).startsWith("vaezoo: expected JDK 17 or newer, found version 11 of ");
    java("1.8.0_392");
    assertThat(launch().err()).startsWith("vaezoo: expected JDK 17 or newer, found version 1 of ");
    Files.delete(tools.resolve("bin/java"));
    Outcome missing = launch();
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("vaezoo: expected JDK 17 or newer, found no ");
  }

  @Test
  void saysThatMavenIsTooOld() throws Exception {
    maven("3.6.3", "mkdir -p experiments/target/lib");
    Outcome old = launch();
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.err()).isEqualTo("vaezoo: expected Maven 3.8 or newer, found 3.6\n");
    maven("4.0.0", "mkdir -p experiments/target/lib");
    assertThat(launch().code()).isEqualTo(75);
  }

  private String classpath() throws IOException {
    String experiments = home.toRealPath() + "/experiments/";
    return Stream.of("target/*", "target/lib/*", "benchmarks/target/*")
        .map(experiments::concat)
        .collect(Collectors.joining(":"));
  }

  private void java(String version) throws IOException {
    Files.createDirectories(tools.resolve("bin"));
    script(
        tools.resolve("bin/java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi",
        "echo offline $DJL_OFFLINE${VAEZOO_PLUGINS:+, plugins in $VAEZOO_PLUGINS}",
        "printf '%s\\n' \"$@\"",
        "exit 75");
  }

  private void maven(String version, String action) throws IOException {
    script(
        tools.resolve("mvn"),
        "if [ \"$1\" = --version ]; then echo 'Apache Maven " + version + " (x)'; exit; fi",
        action);
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome launch(String... arguments) throws Exception {
    return launch(home.resolve("vaezoo"), List.of(arguments));
  }

  private Outcome launch(Path launcher, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(arguments);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", tools.toString());
    builder.environment().remove("VAEZOO_JAVA_OPTIONS");
    builder.environment().remove("VAEZOO_PLUGINS");
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Outcome(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
