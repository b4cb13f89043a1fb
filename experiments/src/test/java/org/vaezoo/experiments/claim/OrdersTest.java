package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.claim.HandMadeRun.Judged;

/** Quantities against each other, by the differences of each seed. */
class OrdersTest {

  /** t of 0.975 with one degree of freedom. */
  private static final double ONE = 12.7062;

  @TempDir private Path folder;

  private HandMadeRun along(String betas, Object... elbos) throws IOException {
    return HandMadeRun.in(
            folder,
            HandMadeRun.sweep("\"objective.beta\": [" + betas + "], \"training.seed\": [1, 2]"))
        .elbos(elbos)
        .write();
  }

  private static String order(String margin) {
    return "{\"type\": \"order\", \"margin\": "
        + margin
        + ", \"quantities\": ["
        + OneClaim.elbo("\"objective.beta\": 4")
        + ", "
        + OneClaim.elbo("\"objective.beta\": 1")
        + "]}";
  }

  /** The seeds differ by 50, the two values of each by 10 and 12: only the latter counts. */
  @Test
  void anOrderIsOfTheDifferencesOfTheSameSeed() throws IOException {
    HandMadeRun run = along("1, 4", -100, -150, -110, -162);
    Judged judged = run.judge(order("0"));
    assertThat(judged.ours()).isEqualTo(11);
    assertThat(judged.low()).isCloseTo(11 - ONE, within(1e-4));
    assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(judged.reason()).isEqualTo("from number 1 to 2: expected above 0.00000");
    HandMadeRun clear = along("1, 4", -100, -150, -111, -161.1);
    assertThat(clear.judge(order("0")).verdict()).isEqualTo("PASS");
    assertThat(clear.judge(order("20")).verdict()).isEqualTo("FAIL");
  }

  @Test
  void theWorstStepOfAnOrderDecides() throws IOException {
    HandMadeRun run = along("1, 2, 4", -100, -100, -105, -105.1, -104, -104.1);
    String test =
        "{\"type\": \"order\", \"quantities\": ["
            + OneClaim.elbo("\"objective.beta\": 4")
            + ", "
            + OneClaim.elbo("\"objective.beta\": 2")
            + ", "
            + OneClaim.elbo("\"objective.beta\": 1")
            + "]}";
    Judged judged = run.judge(test);
    assertThat(judged.verdict()).isEqualTo("FAIL");
    assertThat(judged.ours()).isCloseTo(-1, within(1e-9));
    assertThat(judged.reason()).startsWith("from number 1 to 2: ");
  }

  private static String series(String type, String more) {
    return "{\"type\": \""
        + type
        + "\", \"along\": \"objective.beta\", \"quantity\": "
        + OneClaim.ELBO
        + ", "
        + more
        + "}";
  }

  @Test
  void aMonotoneQuantityGoesOneWayButByItsSlack() throws IOException {
    HandMadeRun run = along("4, 1, 2", -110, -111, -100, -101, -102, -103.1);
    String down = series("monotone", "\"direction\": \"decreasing\"");
    Judged judged = run.judge(down);
    assertThat(judged.verdict()).isEqualTo("PASS");
    assertThat(judged.ours()).as("from 1 to 2, in order").isCloseTo(2.05, within(1e-9));
    assertThat(judged.reason()).isEqualTo("from objective.beta 1 to objective.beta 2");
    assertThat(run.judge(down.replace("decreasing", "increasing")).verdict()).isEqualTo("FAIL");
    HandMadeRun bump = along("1, 2, 4", -100, -101, -99, -100.1, -110, -111);
    assertThat(bump.judge(down).verdict()).isEqualTo("FAIL");
    String slack = series("monotone", "\"direction\": \"decreasing\", \"slack\": 2");
    assertThat(bump.judge(slack).verdict()).isEqualTo("PASS");
    HandMadeRun apart = along("1, 2, 4", -100, -101, -100, -102, -110, -111);
    assertThat(apart.judge(down).verdict()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void alongTheEpochsOfEachTrial() throws IOException {
    HandMadeRun run = HandMadeRun.ofTwoBetas(folder).elbos(-1, -1, -1, -1).write();
    for (int trial = 0; trial < 4; trial++) {
      run.table(
          "trials/" + run.id(trial) + "/metrics.csv",
          "epoch,step,split,elbo_nats\n1,10,train,-9\n1,10,validation,-5\n2,20,train,-8\n"
              + "2,20,validation,-4."
              + trial
              + "\n");
    }
    String metrics = "\"table\": \"metrics\", \"column\": \"elbo_nats\"";
    String validation = "\"where\": {\"split\": \"validation\", \"objective.beta\": 1}";
    Judged rises =
        run.judge(
            "{\"type\": \"monotone\", \"along\": \"epoch\", \"direction\": \"increasing\","
                + " \"quantity\": {"
                + metrics
                + ", "
                + validation
                + "}}",
            OneClaim.IDENTITY);
    assertThat(rises.verdict()).isEqualTo("PASS");
    assertThat(rises.ours()).isCloseTo(0.95, within(1e-9));
    Judged last =
        run.judge(
            "{\"type\": \"at-least\", \"bound\": -4.1, \"quantity\": {"
                + metrics
                + ", \"reduce\": \"last\", "
                + validation
                + "}}",
            OneClaim.IDENTITY);
    assertThat(last.ours()).isCloseTo(-4.05, within(1e-9));
    assertThat(last.verdict()).isEqualTo("PASS");
  }

  @Test
  void aMaximumIsInsideAboveBothEnds() throws IOException {
    HandMadeRun run = along("1, 2, 4", -100, -101, -90, -91.1, -110, -111);
    assertThat(run.judge(series("interior-maximum", "\"margin\": 5")).verdict()).isEqualTo("PASS");
    assertThat(run.judge(series("interior-maximum", "\"margin\": 15")).verdict()).isEqualTo("FAIL");
    assertThat(run.judge(series("interior-maximum", "\"margin\": 9.9")).verdict())
        .isEqualTo("INCONCLUSIVE");
    HandMadeRun end = along("1, 2, 4", -80, -81, -90, -91.1, -110, -111);
    assertThat(end.judge(series("interior-maximum", "\"margin\": 1")).verdict()).isEqualTo("FAIL");
  }

  /** Ranks 4 3 2 1 against 4 3 1 2: rho = 0.8. */
  @Test
  void ranksAreHeldAgainstPublishedOnesOrOthers() throws IOException {
    HandMadeRun run = along("1, 2, 4, 8", -1, -2, -3, -4, -5, -6, -7, -8);
    String same = "\"numbers\": {\"1\": 40, \"2\": 30, \"4\": 20, \"8\": 10}";
    String other = "\"numbers\": {\"1\": 40, \"2\": 30, \"4\": 10, \"8\": 20}";
    assertThat(run.judge(series("spearman", "\"least\": 1, " + same)).verdict()).isEqualTo("PASS");
    Judged judged = run.judge(series("spearman", "\"least\": 0.9, " + other));
    assertThat(judged.ours()).isCloseTo(0.8, within(1e-12));
    assertThat(judged.verdict()).isEqualTo("FAIL");
    String itself = "\"least\": 1, \"against\": " + OneClaim.ELBO;
    assertThat(run.judge(series("spearman", itself)).verdict()).isEqualTo("PASS");
    String negative =
        "\"least\": 0, \"against\": {\"product\": [{\"number\": -1}, " + OneClaim.ELBO + "]}";
    assertThat(run.judge(series("spearman", negative)).ours()).isCloseTo(-1, within(1e-12));
    HandMadeRun mixed = along("1, 2, 4, 8", -1, -2, -3, -4, -5, -8, -7, -6);
    assertThat(mixed.judge(series("spearman", "\"least\": 0.9, " + same)).verdict())
        .as("1 of one seed, 0.8 of the other")
        .isEqualTo("INCONCLUSIVE");
  }

  @Test
  void tiesShareTheirRanks() {
    assertThat(RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
        .as("sum of ranks (-1.5, 0, 0, 1.5) times (-1.5, -0.5, 0.5, 1.5) over sqrt(4.5 x 5)")
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }
}
