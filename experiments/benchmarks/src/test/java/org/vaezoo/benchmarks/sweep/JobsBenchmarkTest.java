package org.vaezoo.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.table.Row;

class JobsBenchmarkTest {

  @TempDir private Path folder;

  @Test
  void aPairIsTheSameSweepInOneProcessAndInWorkers() throws IOException {
    Path spec = SmallestExperiment.in(folder).spec("three", 3);
    JobsBenchmark measured =
        JobsBenchmark.measure(folder.resolve("runs"), List.of(spec + "", "--data=" + folder), 2, 1);
    Row pair = measured.pairs().get(0);
    assertThat(pair.cell(SweepTables.TRIALS)).contains(3L);
    double alone = (double) pair.cell(SweepTables.ALONE).orElseThrow();
    double together = (double) pair.cell(SweepTables.TOGETHER).orElseThrow();
    assertThat(alone).isPositive();
    assertThat(pair.cell(SweepTables.RATIO)).contains(together / alone);
    assertThat(measured.summary()).hasSize(2);
  }
}
