package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ChildJava;
import org.vaezoo.experiments.testing.TinyExperiment;

/** A machine whose language has other digits says the same, byte for byte. */
class LocaleTest {

  private static final List<String> ENGLISH = List.of("en", "US");
  private static final List<List<String>> OTHERS =
      List.of(List.of("ar", "EG"), List.of("fa", "IR"));

  @TempDir private Path folder;

  @Test
  void theLanguageOfTheMachineDoesNotMatter() throws Exception {
    TinyExperiment tiny =
        TinyExperiment.in(folder, "\"training\": {\"epochs\": 2, \"batchSize\": 32}");
    assertThat(CommandLineRun.of(tiny.run()).code()).isZero();
    Path report = tiny.results().resolve("report.html");
    List<List<String>> commands =
        List.of(
            List.of("validate", tiny.spec().toString(), "--data", folder.toString()),
            List.of("show", tiny.spec().toString(), "--data", folder.toString()),
            List.of("list", "variants"),
            List.of("report", tiny.results().toString()));
    for (List<String> command : commands) {
      String said = said(ENGLISH, command);
      byte[] page = Files.exists(report) ? Files.readAllBytes(report) : new byte[0];
      for (List<String> language : OTHERS) {
        assertThat(said(language, command)).as("%s in %s", command, language).isEqualTo(said);
        if (page.length > 0) {
          assertThat(Files.readAllBytes(report)).isEqualTo(page);
        }
      }
    }
    assertThat(report).exists();
  }

  private static String said(List<String> language, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = ChildJava.of(Vaezoo.class, command.toArray(String[]::new));
    List<String> words = new ArrayList<>(builder.command());
    words.add(1, "-Duser.language=" + language.get(0));
    words.add(2, "-Duser.country=" + language.get(1));
    Process process = builder.command(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.replaceAll("(?m)^.*(WARN|Warning|NNPACK|LegacyTypeDispatch).*$", "");
  }
}
