package org.vaezoo.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import picocli.CommandLine;

/** Whole processes; how fast they are is no test. */
class BoundCommandTest {

  @TempDir private Path folder;

  /** A model of 200 steps is between one that knows the mean image and one that is trained. */
  @Test
  void moreDrawsOfTheSameImagesAreNoWorse() throws Exception {
    double few = bound(2);
    double many = bound(200);
    assertThat(few).isBetween(-206.0, -80.0);
    assertThat(many).isBetween(few, few + 30);
  }

  private double bound(int draws) throws Exception {
    Path results = folder.resolve("results-" + draws);
    int code =
        new CommandLine(new BoundCommand())
            .execute(
                "--models=mlp-128",
                "--threads=1",
                "--runs=1",
                "--images=40",
                "--draws=" + draws,
                "--results=" + results);
    assertThat(code).isZero();
    List<ResultRow> rows =
        ResultTable.read(results.resolve("benchmarks").resolve("bound"), "bound.csv").rows();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).number(BoundTables.SECONDS).getAsDouble()).isPositive();
    return rows.get(0).number(BoundTables.BOUND).getAsDouble();
  }

  @Test
  void aModelWithoutSuchABoundIsRefusedBeforeAnythingRuns() {
    assertThat(said("--models=vq-ema"))
        .startsWith("model: expected one with a bound of several draws, found vq-ema");
    assertThat(said("--draws=0"))
        .startsWith("expected threads, images and draws from 1, found 1, 1000 and 0");
  }

  private static String said(String option) {
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new BoundCommand()).setErr(new PrintWriter(said));
    assertThat(command.execute(option)).isEqualTo(2);
    return said.toString();
  }
}
