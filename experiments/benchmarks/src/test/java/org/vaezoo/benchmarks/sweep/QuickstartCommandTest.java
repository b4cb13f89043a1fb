package org.vaezoo.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.cli.Vaezoo;

class QuickstartCommandTest {

  @TempDir private Path folder;

  @Test
  void aRunIsARowAndLeavesNothingElse() throws IOException {
    ObjectNode spec = SweepCommand.spec(1);
    spec.withObject("/data").put("examples", 640);
    spec.remove("sweep");
    StringWriter out = new StringWriter();
    int code =
        Vaezoo.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute(
                "benchmark",
                "quickstart",
                "--runs=1",
                "--spec=" + Sixteen.write(spec, folder),
                "--results=" + folder.resolve("results"));
    assertThat(code).isZero();
    assertThat(out + "").contains("quickstart, run 1: ", "median [least-greatest]");
    Path benchmarks = folder.resolve("results/benchmarks/quickstart");
    List<String> table = Files.readAllLines(benchmarks.resolve("quickstart.csv"));
    assertThat(table).hasSize(2).first().isEqualTo("run,seconds");
    assertThat(benchmarks.resolve("provenance.json")).exists();
    assertThat(folder.resolve("results")).isDirectoryNotContaining("glob:**scratch-*");
  }
}
