package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class ConvolutionBenchmarkTest {

  private static final BenchmarkSettings SHORT = new BenchmarkSettings(List.of(1), 1, 1, 1, 2);

  @TempDir private Path folder;

  @Test
  void withoutTorchOurFigureStandsWithItsProfile() throws IOException {
    ConvolutionBenchmark measured =
        ConvolutionBenchmark.measure(SHORT, "no-such-python", Path.of("none.py"));
    assertThat(measured.summary()).anyMatch(line -> line.startsWith("no Python with torch here"));
    assertThat(measured.rounds()).extracting(row -> row.cells().get("side")).containsOnly("ours");
    assertThat(measured.profile())
        .extracting(row -> row.cells().get("part"))
        .hasSize(6)
        .first()
        .isEqualTo("convolution 1 -> 32, 3 x 3, stride 2, padding 1, of 28 x 28");
    assertThat(
            measured.profile().stream()
                .mapToDouble(r -> (double) r.cells().get("share_of_step"))
                .sum())
        .isBetween(1 - 1e-9, 1 + 1e-9);
  }

  /** A stand-in for Python that says what the script would. */
  @Test
  void thePeerIsRunInTurnAndTheRatioIsOfThePair() throws IOException {
    Path python = folder.resolve("python");
    Files.writeString(
        python,
        "#!/bin/sh\n"
            + "echo '{\"rounds\": [{\"seconds\": 1e9, \"processorSeconds\": 1, \"loss\": 200}],"
            + " \"peakResidentMegabytes\": 1}'\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    ConvolutionBenchmark measured =
        ConvolutionBenchmark.measure(SHORT, python.toString(), Path.of("peer.py"));
    assertThat(measured.rounds())
        .extracting(row -> row.cells().get("side"))
        .containsExactly("ours", "torch");
    assertThat(measured.summary()).anyMatch(line -> line.startsWith("ours / torch, of pairs: "));
  }
}
