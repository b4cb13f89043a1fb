package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.claim.HandMadeRun.Judged;

/** A quantity against numbers. */
class BoundsTest {

  /** t of 0.975 with one degree of freedom, and with two. */
  private static final double ONE = 12.7062;

  private static final double TWO = 4.30265;

  @TempDir private Path folder;

  private static String test(String type, String numbers) {
    return "{\"type\": \"" + type + "\", \"quantity\": " + OneClaim.ELBO + ", " + numbers + "}";
  }

  private HandMadeRun threeSeeds(double first, double second, double third) throws IOException {
    return HandMadeRun.in(folder, HandMadeRun.sweep("\"training.seed\": [1, 2, 3]"))
        .elbos(first, second, third)
        .write();
  }

  private HandMadeRun oneSeed(double elbo) {
    return HandMadeRun.in(folder).elbos(elbo);
  }

  /** Mean -100, standard error 1 / sqrt(3). */
  @Test
  void theIntervalIsStudentsOverSeeds() throws IOException {
    Judged judged =
        threeSeeds(-99, -100, -101).judge(test("within", "\"expected\": -100, \"absolute\": 3"));
    assertThat(judged.ours()).isEqualTo(-100);
    assertThat(judged.high()).isCloseTo(-100 + TWO / Math.sqrt(3), within(1e-4));
    assertThat(judged.low()).isCloseTo(-100 - TWO / Math.sqrt(3), within(1e-4));
    assertThat(judged.verdict()).isEqualTo("PASS");
    assertThat(judged.reason()).isEmpty();
  }

  @Test
  void withinPassesInsideFailsOutsideAndIsOpenAcross() throws IOException {
    HandMadeRun run = threeSeeds(-99, -100, -101); // from -102.5 to -97.5
    assertThat(run.judge(test("within", "\"expected\": -100, \"relative\": 0.03")).verdict())
        .isEqualTo("PASS");
    assertThat(run.judge(test("within", "\"expected\": -100, \"absolute\": 2")).verdict())
        .isEqualTo("INCONCLUSIVE");
    Judged wrong = run.judge(test("within", "\"expected\": -90, \"absolute\": 3"));
    assertThat(wrong.verdict()).isEqualTo("FAIL");
    assertThat(wrong.reason()).isEqualTo("expected from -93.0000 to -87.0000");
  }

  @Test
  void boundsPassInsideFailOutsideAndAreOpenAcross() throws IOException {
    HandMadeRun run = threeSeeds(-99, -100, -101);
    assertThat(run.judge(test("at-least", "\"bound\": -103")).verdict()).isEqualTo("PASS");
    assertThat(run.judge(test("at-least", "\"bound\": -100")).verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(run.judge(test("at-least", "\"bound\": -97")).verdict()).isEqualTo("FAIL");
    assertThat(run.judge(test("at-most", "\"bound\": -97")).verdict()).isEqualTo("PASS");
    assertThat(run.judge(test("at-most", "\"bound\": -100")).verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(run.judge(test("at-most", "\"bound\": -103")).verdict()).isEqualTo("FAIL");
  }

  /** Both seeds are within; their interval is 12.7 standard errors wide on either side. */
  @Test
  void anIdentityIsDecidedByEveryNumber() throws IOException {
    HandMadeRun run = threeSeeds(-99, -100, -101);
    String test = test("within", "\"expected\": -100, \"absolute\": 1");
    assertThat(run.judge(test).verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(run.judge(test, OneClaim.IDENTITY).verdict()).isEqualTo("PASS");
    String narrower = test.replace("\"absolute\": 1", "\"absolute\": 0.9");
    assertThat(run.judge(narrower, OneClaim.IDENTITY).verdict()).isEqualTo("FAIL");
  }

  @Test
  void oneSeedIsJudgedByTheErrorOfItsColumnOrNotAtAll() throws IOException {
    String test = test("at-least", "\"bound\": -102");
    Judged without = oneSeed(-100).write().judge(test);
    assertThat(without.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(without.reason()).startsWith("one seed");
    assertThat(oneSeed(-100).write().judge(test, OneClaim.IDENTITY).verdict()).isEqualTo("PASS");
    Judged with = oneSeed(-100).with("elbo_se", 1).write().judge(test);
    assertThat(with.low()).isCloseTo(-101.959964, within(1e-6));
    assertThat(with.verdict()).isEqualTo("PASS");
    assertThat(oneSeed(-100).with("elbo_se", 2).write().judge(test).verdict())
        .isEqualTo("INCONCLUSIVE");
  }

  @Test
  void whatIsMissingOrFailedNeverPasses() throws IOException {
    HandMadeRun run =
        HandMadeRun.in(folder, HandMadeRun.sweep("\"training.seed\": [1, 2, 3]"))
            .elbos(-99, null, -101);
    Judged absent = run.write().judge(test("at-least", "\"bound\": -500"), OneClaim.IDENTITY);
    assertThat(absent.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(absent.reason()).isEqualTo("not run: training.seed=2");
    Judged failed =
        run.elbos(-99, -100, -101)
            .failed(1)
            .write()
            .judge(test("at-least", "\"bound\": -500"), OneClaim.IDENTITY);
    assertThat(failed.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(failed.reason()).contains(run.id(1)).contains("DIVERGED_NUMERIC");
  }

  @Test
  void aWrongNumberPutInFails() throws IOException {
    HandMadeRun run = threeSeeds(-99.9, -100, -100.1);
    String test = test("within", "\"expected\": -100, \"absolute\": 1");
    assertThat(run.judge(test).verdict()).isEqualTo("PASS");
    assertThat(run.judge(test.replace("-100", "-110")).verdict()).isEqualTo("FAIL");
  }

  @Test
  void aControlIsAsExpectedWhereItFails() throws IOException {
    HandMadeRun run = threeSeeds(-99.9, -100, -100.1);
    String control = "\"control\": true, " + OneClaim.EXPECTED;
    Judged fails = run.judge(test("at-least", "\"bound\": -50"), control);
    assertThat(fails.verdict()).isEqualTo("FAIL");
    assertThat(fails.row().cell(LedgerColumns.EXPECTED)).contains(true);
    Judged passes = run.judge(test("at-least", "\"bound\": -150"), control);
    assertThat(passes.verdict()).isEqualTo("PASS");
    assertThat(passes.row().cell(LedgerColumns.EXPECTED)).contains(false);
    Judged open = run.judge(test("at-least", "\"bound\": -100"), control);
    assertThat(open.row().cell(LedgerColumns.EXPECTED))
        .as("all of its trials have finished")
        .contains(false);
    Judged gap = run.failed(2).write().judge(test("at-least", "\"bound\": -50"), control);
    assertThat(gap.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(gap.row().cell(LedgerColumns.EXPECTED)).isEmpty();
    assertThat(Claims.failures(run.experiment(), run.folder()))
        .containsExactly("trial " + run.id(2) + ": DIVERGED_NUMERIC ");
  }

  /** Seeds -99, -100, -101: s = 1, so that a fourth is within 4.30265 sqrt(4 / 3) of -100. */
  @Test
  void aPublishedRunIsHeldAgainstAFurtherSeed() throws IOException {
    HandMadeRun run = threeSeeds(-99, -100, -101);
    String test = test("prediction", "\"widest\": 5");
    Judged inside = run.judge(test, published(-104.9));
    assertThat(inside.verdict()).isEqualTo("PASS");
    assertThat(inside.low()).isCloseTo(-100 - TWO * Math.sqrt(4 / 3.0), within(1e-4));
    assertThat(run.judge(test, published(-105)).verdict()).isEqualTo("FAIL");
    Judged wide = run.judge(test("prediction", "\"widest\": 4.9"), published(-100));
    assertThat(wide.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(wide.reason()).contains("wider");
    assertThat(oneSeed(-100).write().judge(test, published(-100)).reason())
        .isEqualTo("one seed predicts nothing");
  }

  private static String published(double value) {
    return "\"published\": {\"value\": " + value + ", \"comparable\": true}, " + OneClaim.EXPECTED;
  }

  /** Of 20 rows 19: from 0.7513 to 0.9987 (Clopper and Pearson). */
  @Test
  void aShareHasItsExactInterval() throws IOException {
    StringBuilder seeds = new StringBuilder("1");
    Object[] elbos = new Object[20];
    Object[] words = new Object[20];
    for (int i = 0; i < elbos.length; i++) {
      seeds.append(i == 0 ? "" : ", " + (i + 1));
      elbos[i] = -100;
      words[i] = i == 7 ? "lost" : "found";
    }
    HandMadeRun run =
        HandMadeRun.in(folder, HandMadeRun.sweep("\"training.seed\": [" + seeds + "]"))
            .elbos(elbos)
            .with("collapse_v2", words)
            .write();
    Judged judged = run.judge(share("\"found\"", "\"least\": 0.75"));
    assertThat(judged.ours()).isEqualTo(0.95);
    assertThat(judged.low()).isCloseTo(0.7513, within(1e-4));
    assertThat(judged.high()).isCloseTo(0.9987, within(1e-4));
    assertThat(judged.verdict()).isEqualTo("PASS");
    assertThat(run.judge(share("\"found\"", "\"least\": 0.8")).verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(run.judge(share("\"found\"", "\"most\": 0.7")).verdict()).isEqualTo("FAIL");
    assertThat(run.judge(share("[\"found\", \"lost\"]", "\"least\": 0.8")).ours()).isEqualTo(1);
  }

  private static String share(String value, String bounds) {
    return "{\"type\": \"share\", \"table\": \"rate_distortion\", \"column\": \"collapse_v2\","
        + " \"where\": {\"split\": \"test\"}, \"value\": "
        + value
        + ", "
        + bounds
        + "}";
  }

  @Test
  void aRoundTripIsTrueInEveryRow() throws IOException {
    HandMadeRun run = HandMadeRun.ofTwoBetas(folder).elbos(-1, -1, -1, -1).write();
    assertThat(roundTrip(run, "true", "true", "true", "true").verdict()).isEqualTo("PASS");
    Judged broken = roundTrip(run, "true", "true", "false", "true");
    assertThat(broken.verdict()).isEqualTo("FAIL");
    assertThat(broken.ours()).isEqualTo(0.75);
    assertThat(roundTrip(run, "true", "true", "", "true").verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(roundTrip(run, "false", "true", "", "true").verdict())
        .as("what is false is false whatever is missing")
        .isEqualTo("FAIL");
  }

  private static Judged roundTrip(HandMadeRun run, String... cells) throws IOException {
    StringBuilder table = new StringBuilder("trial,split,group,unit,active\n");
    for (int trial = 0; trial < cells.length; trial++) {
      table.append(run.id(trial)).append(",test,z,0,").append(cells[trial]).append("\n");
    }
    return run.table("units.csv", table.toString())
        .judge("{\"type\": \"round-trip\", \"table\": \"units\", \"column\": \"active\"}");
  }

  /** Two seeds: 12.7 standard errors, here of 0.5. */
  @Test
  void twoSeedsHaveAWideInterval() throws IOException {
    Judged judged =
        HandMadeRun.ofTwoBetas(folder)
            .elbos(-100, -101, -110, -111)
            .write()
            .judge(
                "{\"type\": \"at-least\", \"bound\": -108, \"quantity\": "
                    + OneClaim.elbo("\"objective.beta\": 1")
                    + "}");
    assertThat(judged.ours()).isEqualTo(-100.5);
    assertThat(judged.low()).isCloseTo(-100.5 - ONE / 2, within(1e-4));
    assertThat(judged.verdict()).isEqualTo("PASS");
  }
}
