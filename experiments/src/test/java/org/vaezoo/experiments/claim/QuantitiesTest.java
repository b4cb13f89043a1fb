package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.claim.HandMadeRun.Judged;

class QuantitiesTest {

  private static final String UNITS = "\"table\": \"units\", \"column\": \"rate_nats\", ";

  @TempDir private Path folder;

  private HandMadeRun run;

  @BeforeEach
  void results() throws IOException {
    run =
        HandMadeRun.ofTwoBetas(folder)
            .elbos(-100, -102, -110, -112)
            .with("elbo_se", 3, 3, 4, 4)
            .with("active_units", 8, 6, 2, 4)
            .write();
    StringBuilder units = new StringBuilder("trial,split,group,unit,rate_nats,active\n");
    for (int trial = 0; trial < 4; trial++) {
      units.append(run.id(trial)).append(",test,z,0,1.5,true\n");
      units.append(run.id(trial)).append(",test,z,1,").append(trial).append(",false\n");
    }
    run.table("units.csv", units.toString());
  }

  private Judged of(String quantity) throws IOException {
    return run.judge("{\"type\": \"at-least\", \"bound\": 0, \"quantity\": " + quantity + "}");
  }

  @Test
  void whereIsByColumnsAndSettingsAndListsAreAnyOf() throws IOException {
    assertThat(of(OneClaim.elbo("\"objective.beta\": 1")).ours()).isEqualTo(-101);
    assertThat(of(OneClaim.elbo("\"objective.beta\": 4.0")).ours()).isEqualTo(-111);
    String both = OneClaim.elbo("\"objective.beta\": [1, 4]");
    assertThat(of(both.replace("}}", "}, \"reduce\": \"max\"}")).ours()).isEqualTo(-101);
    assertThat(of(OneClaim.elbo("\"model.encoder.hidden.0\": 20, \"objective.beta\": 1")).ours())
        .isEqualTo(-101);
  }

  /** Of the trials with β = 1: units 1.5 and 0, then 1.5 and 1. */
  @Test
  void rowsAreReducedToOneNumberASeed() throws IOException {
    String where = "\"where\": {\"split\": \"test\", \"objective.beta\": 1}, \"reduce\": ";
    assertThat(of("{" + UNITS + where + "\"mean\"}").ours()).isEqualTo(1);
    assertThat(of("{" + UNITS + where + "\"sum\"}").ours()).isEqualTo(2);
    assertThat(of("{" + UNITS + where + "\"max\"}").ours()).isEqualTo(1.5);
    assertThat(of("{" + UNITS + where + "\"min\"}").ours()).isEqualTo(0.5);
    assertThat(of("{" + UNITS + where + "\"last\"}").ours()).isEqualTo(0.5);
    assertThat(of("{" + UNITS + where + "\"count\"}").ours()).isEqualTo(2);
    String none = where.replace("\"test\"", "\"test\", \"unit\": 7");
    assertThat(of("{" + UNITS + none + "\"count\"}").ours()).isZero();
    Judged nothing = of("{" + UNITS + none + "\"mean\"}");
    assertThat(nothing.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(nothing.reason()).contains("units.csv: trial " + run.id(0) + ": no row");
  }

  @Test
  void severalRowsWithoutAReduceAreNoNumber() throws IOException {
    Judged judged = of("{" + UNITS + "\"where\": {\"split\": \"test\", \"objective.beta\": 1}}");
    assertThat(judged.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(judged.reason()).contains("units.csv: 2 rows of seed 1 are meant");
  }

  /** Seeds 1 and 2: -100 and -102 less -110 and -112. */
  @Test
  void arithmeticIsSeedBySeed() throws IOException {
    String one = OneClaim.elbo("\"objective.beta\": 1");
    String four = OneClaim.elbo("\"objective.beta\": 4");
    Judged difference = of("{\"difference\": [" + one + ", " + four + "]}");
    assertThat(difference.ours()).isEqualTo(10);
    assertThat(difference.low()).as("both seeds agree").isEqualTo(10);
    assertThat(of("{\"ratio\": [" + one + ", " + four + "]}").ours())
        .isCloseTo((100 / 110.0 + 102 / 112.0) / 2, within(1e-12));
    assertThat(of("{\"sum\": [" + one + ", " + four + ", {\"number\": 1}]}").ours())
        .isEqualTo(-211);
    assertThat(of("{\"log\": {\"product\": [{\"number\": -1}, " + one + "]}}").ours())
        .isCloseTo((Math.log(100) + Math.log(102)) / 2, within(1e-12));
    assertThat(of("{\"product\": [" + one + ", {\"number\": -2}]}").ours()).isEqualTo(202);
    Judged infinite = of("{\"ratio\": [" + one + ", {\"number\": 0}]}");
    assertThat(infinite.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(infinite.reason()).contains("the arithmetic gives -Infinity");
  }

  /** Errors 3 and 4 make 7 at most, whatever the correlation; of a product 100 · 4 + 110 · 3. */
  @Test
  void errorsGoThroughArithmetic() {
    Uncertain a = new Uncertain(100, OptionalDouble.of(3));
    Uncertain b = new Uncertain(110, OptionalDouble.of(4));
    assertThat(a.minus(b)).isEqualTo(new Uncertain(-10, OptionalDouble.of(7)));
    assertThat(a.plus(b).error()).hasValue(7);
    assertThat(a.plus(a).error()).as("the same number twice").hasValue(6);
    assertThat(a.times(b).error().orElseThrow()).isCloseTo(730, within(1e-9));
    assertThat(a.times(Uncertain.exact(-1)).times(b).error().orElseThrow())
        .isCloseTo(730, within(1e-9));
    assertThat(a.over(b).error().orElseThrow())
        .isCloseTo(100 / 110.0 * (0.03 + 4 / 110.0), within(1e-9));
    assertThat(a.log().error().orElseThrow()).isCloseTo(0.03, within(1e-12));
    assertThat(a.times(Uncertain.exact(2)).error()).hasValue(6);
    assertThat(a.plus(new Uncertain(1, OptionalDouble.empty())).error()).isEmpty();
  }

  @Test
  void trialsOfOtherSweepsInTheFolderDoNotCount() throws IOException {
    HandMadeRun narrower =
        HandMadeRun.in(
            folder.resolve("other"),
            HandMadeRun.sweep("\"objective.beta\": [4], \"training.seed\": [1, 2]"));
    Path claims =
        OneClaim.write(
            folder.resolve("claims.json"),
            "{\"type\": \"at-least\", \"bound\": -150, \"quantity\": " + OneClaim.ELBO + "}",
            OneClaim.IDENTITY);
    Judged judged =
        new Judged(
            Claims.read(claims)
                .verdicts("paper", Tier.CPU, narrower.experiment(), run.folder())
                .get(0));
    assertThat(judged.ours()).isEqualTo(-111);
    assertThat(judged.verdict()).isEqualTo("PASS");
  }

  /** What a processor chose of its own accord is no part of what is asked. */
  @Test
  void trialsOfAnotherProcessorCount() throws IOException {
    for (int trial = 0; trial < 4; trial++) {
      Path spec = run.folder().resolve("trials").resolve(run.id(trial)).resolve("spec.json");
      String text = Files.readString(spec);
      String other = text.contains("\"medium\"") ? "highest" : "medium";
      Files.writeString(spec, text.replaceAll("(\"matmul\" : \")\\w+", "$1" + other));
    }
    assertThat(of(OneClaim.elbo("\"objective.beta\": 1")).ours()).isEqualTo(-101);
  }

  @Test
  void whatATrialCostAndWhoMadeItIsSaid() throws IOException {
    StringBuilder provenance = new StringBuilder("[");
    for (int trial = 0; trial < 4; trial++) {
      provenance.append(
          "{\"trial\": \"" + run.id(trial) + "\", \"seconds\": 10, \"commit\": \"abc\"},");
      provenance.append(
          "{\"trial\": \"" + run.id(trial) + "\", \"seconds\": 2.5, \"commit\": \"abd\"},");
    }
    run.table("provenance.json", provenance.substring(0, provenance.length() - 1) + "]");
    Judged judged = of(OneClaim.elbo("\"objective.beta\": 1"));
    assertThat(judged.row().cell(LedgerColumns.SECONDS)).contains(25.0);
    assertThat(judged.row().cell(LedgerColumns.COMMIT)).contains("abc abd");
  }
}
