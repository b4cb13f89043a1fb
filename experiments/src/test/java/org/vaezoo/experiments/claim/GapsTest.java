package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.claim.HandMadeRun.Judged;

/** What is missing leaves a claim open, wherever it is missing. */
class GapsTest {

  @TempDir private Path folder;

  private HandMadeRun run(String grid, Object... elbos) throws IOException {
    return HandMadeRun.in(folder, HandMadeRun.sweep(grid)).elbos(elbos).write();
  }

  private HandMadeRun fourBetas(Object... elbos) throws IOException {
    return run("\"objective.beta\": [1, 2, 4, 8], \"training.seed\": [1, 2]", elbos);
  }

  private static Uncertain number(double value) {
    return new Uncertain(value, OptionalDouble.empty());
  }

  private static String open(Judged judged) {
    assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
    return judged.reason();
  }

  @Test
  void aSeedThatOneOperandHasAloneIsMissing() {
    Numbers two = new Numbers(Map.of("1", number(3), "2", number(4)), Set.of(), Set.of());
    Numbers one = new Numbers(Map.of("1", number(1)), Set.of(), Set.of());
    assertThat(two.above(one).bySeed()).containsOnlyKeys("1");
    for (Numbers each : new Numbers[] {two.above(one), one.above(two)}) {
      assertThat(each.missing()).containsExactly("seed 2: one of two quantities has no number");
      assertThat(new Judging(true).of(each, Region.atLeast(-9)).outcome())
          .isEqualTo(Outcome.INCONCLUSIVE);
    }
    Numbers three = new Numbers(two.bySeed(), Set.of(), Set.of(), true);
    assertThat(one.above(three).missing()).as("a constant has no seeds of its own").isEmpty();
    assertThat(three.above(one).bySeed()).containsOnlyKeys("1");
  }

  private static String spearman(String numbers) {
    return "{\"type\": \"spearman\", \"along\": \"objective.beta\", \"least\": 0.5, \"quantity\": "
        + OneClaim.ELBO
        + ", \"numbers\": "
        + numbers
        + "}";
  }

  /** One seed has the ranks of what is published; all numbers of the other are equal. */
  @Test
  void aSeedWithoutRanksIsMissing() throws IOException {
    HandMadeRun run = fourBetas(-1, -5, -2, -5, -3, -5, -4, -5);
    String test = spearman("{\"1\": 4, \"2\": 3, \"4\": 2, \"8\": 1}");
    assertThat(open(run.judge(test, OneClaim.IDENTITY))).startsWith("seed 2: no ranks");
  }

  @Test
  void aPublishedNumberAlongAColumnThatWasNotMeasuredIsMissing() throws IOException {
    HandMadeRun run = run("\"training.seed\": [1, 2]", -1, -1);
    for (int trial = 0; trial < 2; trial++) {
      run.table(
          "trials/" + run.id(trial) + "/metrics.csv",
          "epoch,step,split,elbo_nats\n1,1,train,-4\n2,2,train,-3\n3,3,train,-2\n4,4,train,-1\n");
    }
    String test =
        spearman("{\"1\": 1, \"2\": 2, \"3\": 3, \"4\": 4}")
            .replace("objective.beta", "epoch")
            .replace("rate_distortion", "metrics")
            .replace("\"test\"", "\"train\"");
    assertThat(run.judge(test).verdict()).isEqualTo("PASS");
    assertThat(run.judge(test).ours()).isCloseTo(1, within(1e-12));
    assertThat(open(run.judge(test.replace("\"4\": 4", "\"4\": 4, \"5\": 5"))))
        .isEqualTo("no value at epoch 5");
  }

  /** The third of four is not whole, and could have been the greatest, or not. */
  @Test
  void aPointInsideThatIsMissingLeavesAMaximumOpen() throws IOException {
    String grid = "\"objective.beta\": [1, 2, 4, 8], \"training.seed\": [1, 2]";
    String test =
        "{\"type\": \"interior-maximum\", \"along\": \"objective.beta\", \"margin\": 1,"
            + " \"quantity\": "
            + OneClaim.ELBO
            + "}";
    HandMadeRun whole = run(grid, -9, -9, -1, -1, -5, -5, -9, -9);
    assertThat(whole.judge(test).verdict()).isEqualTo("PASS");
    HandMadeRun gap = run(grid, -9, -9, -1, -1, -5, -5, -9, -9).failed(4).write();
    assertThat(open(gap.judge(test))).contains(gap.id(4));
  }

  /** The measured seed alone would decide. */
  @Test
  void aSeedWithoutTheSplitOnBothSidesLeavesAPairOpen() throws IOException {
    HandMadeRun run =
        HandMadeRun.in(
                folder,
                "\"evaluation\": {\"splits\": [\"train\", \"test\"]}",
                HandMadeRun.sweep("\"objective.beta\": [1, 4], \"training.seed\": [1, 2]"))
            .elbos(-1, -1, -2, -2)
            .write();
    Path file = run.folder().resolve("rate_distortion.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.replaceAll(line -> line.contains(",1,test,") ? line.replace(",test,", ",train,") : line);
    Files.write(file, lines);
    String test =
        "{\"type\": \"paired\", \"one\": {\"objective.beta\": 1}, \"other\":"
            + " {\"objective.beta\": 4}, \"of\": \"elbo\"}";
    assertThat(open(run.judge(test)))
        .isEqualTo(
            "trial "
                + run.id(0)
                + ": no row of the split test; trial "
                + run.id(2)
                + ": no row of the split test");
  }
}
