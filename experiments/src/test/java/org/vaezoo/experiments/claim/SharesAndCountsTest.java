package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.claim.HandMadeRun.Judged;

/** Rows that are counted. */
class SharesAndCountsTest {

  /** t of 0.975 with two degrees of freedom. */
  private static final double TWO = 4.30265;

  @TempDir private Path folder;

  private HandMadeRun threeSeeds() throws IOException {
    return HandMadeRun.in(folder, HandMadeRun.sweep("\"training.seed\": [1, 2, 3]"))
        .elbos(-1, -1, -1);
  }

  /** Units of three trials; each text has the cells of the last column. */
  private static HandMadeRun units(HandMadeRun run, String column, String... cells)
      throws IOException {
    StringBuilder table = new StringBuilder("trial,split,group,unit," + column + "\n");
    for (int trial = 0; trial < cells.length; trial++) {
      int unit = 0;
      for (String cell : cells[trial].split(" ", -1)) {
        table.append(run.id(trial)).append(",test,z,").append(unit++).append(',').append(cell);
        table.append("\n");
      }
    }
    return run.table("units.csv", table.toString());
  }

  private static String share(String column, String value, String bounds) {
    return "{\"type\": \"share\", \"table\": \"units\", \"column\": \""
        + column
        + "\", \"value\": "
        + value
        + ", "
        + bounds
        + "}";
  }

  @Test
  void aNumberCountsHoweverItIsWritten() throws IOException {
    HandMadeRun run = units(threeSeeds().write(), "rate_nats", "0.0", "0", "1.5");
    Judged judged = run.judge(share("rate_nats", "0", "\"least\": 0.05"));
    assertThat(judged.ours()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(judged.reason()).isEqualTo("2 of 3 rows");
    assertThat(judged.verdict()).isEqualTo("PASS");
  }

  @Test
  void anEmptyCellIsMissing() throws IOException {
    HandMadeRun run = threeSeeds().write();
    String reason = "units.csv: trial " + run.id(1) + ": active is empty in a row";
    for (String test :
        List.of(
            share("active", "true", "\"least\": 0.01"),
            "{\"type\": \"round-trip\", \"table\": \"units\", \"column\": \"active\"}")) {
      Judged whole = units(run, "active", "true", "true", "true").judge(test);
      assertThat(whole.verdict()).isEqualTo("PASS");
      Judged judged = units(run, "active", "true", "true ", "true").judge(test);
      assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
      assertThat(judged.reason()).isEqualTo(reason);
    }
  }

  /** Shares 1, 0.75 and 0.5 of four units each: mean 0.75, standard error 0.25 / sqrt(3). */
  @Test
  void severalRowsOfASeedAreNotIndependent() throws IOException {
    HandMadeRun run = threeSeeds().write();
    units(run, "active", "true true true true", "true true true false", "true true false false");
    Judged judged = run.judge(share("active", "true", "\"least\": 0.4"));
    assertThat(judged.ours()).isEqualTo(0.75);
    assertThat(judged.low()).isCloseTo(0.75 - TWO * 0.25 / Math.sqrt(3), within(1e-4));
    assertThat(judged.high()).isEqualTo(1);
    assertThat(judged.verdict()).as("9 of 12 rows would be from 0.43").isEqualTo("INCONCLUSIVE");
    assertThat(judged.reason()).isEqualTo("9 of 12 rows of 3 seeds");
  }

  /** 6 of 6: 0.025^(1/6). */
  @Test
  void seedsThatAgreeAreNoNarrowerThanIndependentRows() {
    List<String> both = List.of("true", "true");
    SeedShares shares = new SeedShares(Map.of("1", both, "2", both, "3", both), List.of("true"));
    assertThat(shares.interval().orElseThrow().low())
        .isCloseTo(Math.pow(0.025, 1 / 6.0), within(1e-9));
    SeedShares one = new SeedShares(Map.of("1", both), List.of("true"));
    assertThat(one.interval()).isEmpty();
    assertThat(one.words()).isEqualTo("2 of 2 rows of one seed, which are not independent");
  }

  @Test
  void theIntervalOfAShareDecidesOfAnIdentityToo() throws IOException {
    HandMadeRun run = units(threeSeeds().write(), "active", "true", "true", "true");
    String test = share("active", "true", "\"least\": 0.9");
    assertThat(run.judge(test, OneClaim.IDENTITY).verdict()).isEqualTo("INCONCLUSIVE");
  }

  private static String atMost(String column, String reduce) {
    return "{\"type\": \"at-most\", \"bound\": 5, \"quantity\": {\"table\": \"units\","
        + " \"column\": \""
        + column
        + "\", \"where\": {\"split\": \"test\", \"unit\": [1, 2]}, \"reduce\": \""
        + reduce
        + "\"}}";
  }

  @Test
  void aCountOfATrialWithoutAnyRowIsMissing() throws IOException {
    HandMadeRun run = threeSeeds().write();
    String count = atMost("active", "count");
    Judged absent = run.judge(count, OneClaim.IDENTITY);
    assertThat(absent.verdict()).as("no table").isEqualTo("INCONCLUSIVE");
    Judged two = units(run, "active", "true", "true").judge(count, OneClaim.IDENTITY);
    assertThat(two.verdict()).as("the third has no row").isEqualTo("INCONCLUSIVE");
    assertThat(two.reason()).contains(run.id(2));
    Judged none = units(run, "active", "true", "true", "true").judge(count, OneClaim.IDENTITY);
    assertThat(none.ours()).as("rows of unit 0 alone").isZero();
    assertThat(none.verdict()).isEqualTo("PASS");
  }

  @Test
  void aCountOfAMeasureThatFailedIsMissing() throws IOException {
    HandMadeRun run = threeSeeds().write();
    StringBuilder table = new StringBuilder("trial,split,group,unit,active,status,message\n");
    table.append(run.id(0)).append(",test,z,1,true,FINISHED,\n");
    table.append(run.id(1)).append(",test,z,1,true,FINISHED,\n");
    table.append(run.id(2)).append(",,,,,FAILED,no memory\n");
    run.table("units.csv", table.toString());
    Judged judged = run.judge(atMost("active", "count"), OneClaim.IDENTITY);
    assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(judged.reason()).contains("no memory");
  }

  /** The reader of tables leaves such a row out. */
  @Test
  void aRowWithANumberThatIsNotFiniteIsMissing() throws IOException {
    HandMadeRun run = units(threeSeeds().write(), "rate_nats", "1 1 1", "1 NaN 1", "1 1 1");
    for (String reduce : List.of("max", "count")) {
      Judged judged = run.judge(atMost("rate_nats", reduce), OneClaim.IDENTITY);
      assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
      assertThat(judged.reason()).startsWith("units.csv:6: rate_nats: expected a finite number");
    }
  }
}
