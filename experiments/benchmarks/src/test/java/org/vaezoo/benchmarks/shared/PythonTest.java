package org.vaezoo.benchmarks.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.order.Ordered;
import picocli.CommandLine;

class PythonTest {

  @TempDir private Path folder;

  @Test
  void aCommandLineIsSplitAtBlanksAndItsScriptsAreThere() {
    Python python = Python.of(" env A=b  python3 ");
    assertThat(python.command()).containsExactly("env", "A=b", "python3");
    assertThat(python.scripts()).isAbsolute().endsWithRaw(Path.of("torch_peer"));
  }

  @Test
  void noPythonAndNoTorchAreSaidInOneLine() throws IOException {
    assertThat(new Python(List.of("no-such-python"), folder).torch()).isEmpty();
    assertThat(StandIn.in(folder, Map.of()).torch()).isEmpty();
    PythonOption option = new PythonOption();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("python", spec(option)))
        .parseArgs("--python", "no-such-python");
    StringWriter said = new StringWriter();
    assertThat(option.find(new PrintWriter(said))).isEmpty();
    assertThat(said + "")
        .hasLineCount(1)
        .startsWith("no Python with torch here")
        .contains("--python");
  }

  private static CommandLine.Model.CommandSpec spec(PythonOption option) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(option);
  }

  @Test
  void theLastLineIsTheAnswer() throws IOException {
    Python python =
        StandIn.in(folder, Ordered.map("about", "{\"torch\": \"2.6.0\"}", "prepare", "{\"x\": 1}"));
    assertThat(python.torch().orElseThrow().path("torch").asText()).isEqualTo("2.6.0");
    assertThat(python.ask("prepare", folder.resolve("task")).path("x").asInt()).isEqualTo(1);
  }

  @Test
  void whatFailsIsNamedWithItsCode() throws IOException {
    Python python = StandIn.in(folder, Map.of());
    assertThatThrownBy(() -> python.run("steps", folder.resolve("task.json")))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(".*steps .*task.json: expected exit code 0, found 3");
  }

  @Test
  void aScratchFolderLeavesNothing() throws IOException {
    Path used;
    try (Scratch scratch = Scratch.in(folder.resolve("results"))) {
      used = scratch.folder();
      Files.writeString(Files.createDirectories(used.resolve("a/b")).resolve("c"), "d");
      MnistImages.test(used);
      assertThat(used.resolve("test.images")).hasSize(10_000 * 784);
    }
    assertThat(used).doesNotExist().hasParentRaw(folder.resolve("results"));
  }
}
