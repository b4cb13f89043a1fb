package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.sweep.Experiment;

/** Files of claims that are refused: each problem with file, line and JSON pointer. */
class ClaimsTest {

  private static final String GOOD =
      "{\"type\": \"at-least\", \"bound\": 0, \"quantity\": " + OneClaim.ELBO + "}";

  @TempDir private Path folder;

  private List<String> refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("claims.json"), text);
    BadSpecException refusal =
        catchThrowableOfType(BadSpecException.class, () -> Claims.read(file));
    assertThat(refusal).isNotNull();
    return refusal.lines().stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  /** What does not fit two values of β with two seeds each. */
  private List<String> problems(String test) throws IOException {
    Experiment experiment = HandMadeRun.ofTwoBetas(folder).experiment();
    Path file = OneClaim.write(folder.resolve("claims.json"), test, OneClaim.EXPECTED);
    return Claims.read(file).problems(Tier.CPU, experiment).stream()
        .map(line -> line.replace(folder + "/claims.json:6: /claims/0/test", ""))
        .toList();
  }

  @Test
  void whatIsNoJsonIsRefused() throws IOException {
    assertThat(refused("{\"paper\": ")).singleElement().asString().startsWith("claims.json:1: ");
    assertThat(refused("[]")).singleElement().asString().contains("expected claims: an object");
  }

  @Test
  void aClaimWithoutASourceIsRefused() throws IOException {
    assertThat(refused(OneClaim.text(GOOD, "\"control\": false")))
        .singleElement()
        .asString()
        .startsWith("claims.json:5: /claims/0: missing key 'source'");
    assertThat(
            refused(OneClaim.text(GOOD, "\"source\": {\"kind\": \"identity\", \"text\": \" \"}")))
        .singleElement()
        .asString()
        .contains("/claims/0/source/text: expected a text: not empty");
    assertThat(
            refused(OneClaim.text(GOOD, "\"source\": {\"kind\": \"published\", \"text\": \"x\"}")))
        .singleElement()
        .asString()
        .contains("/claims/0/source: missing key 'known'");
  }

  @Test
  void allIsSaidAtOnceWithTheNearestNames() throws IOException {
    String text =
        OneClaim.text(GOOD.replace("at-least", "at-leest"), "\"sorce\": 1, " + OneClaim.EXPECTED)
            .replace("\"claims\"", "\"variants\": [\"beta-va\"], \"claims\"");
    assertThat(refused(text))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("/claims/0/sorce: unknown key 'sorce'; did"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("/claims/0/test/type: unknown test 'at-leest'; did you mean 'at-le"));
    assertThat(
            refused(
                OneClaim.text(GOOD, OneClaim.EXPECTED)
                    .replace("\"claims\"", "\"variants\": [\"beta-va\"], \"claims\"")))
        .singleElement()
        .asString()
        .contains("/variants/0: unknown variant 'beta-va'; did you mean 'beta-vae'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within | \"expected\": 1 | expected one of absolute and relative",
        "order | | missing key 'quantities'",
        "interior-maximum | \"along\": \"a\" | missing key 'margin'",
        "interior-maximum | \"along\": \"a\", \"margin\": 0 | margin: expected a number greater"
            + " than 0",
        "monotone | \"along\": \"objective.beta\" | missing key 'direction'",
        "prediction | \"widest\": 1 | missing key 'published'",
        "spearman | \"along\": \"a\", \"least\": 1 | expected one of against and numbers"
      })
  void aTestHasItsKeys(String type, String more, String message) throws IOException {
    String test =
        "{\"type\": \""
            + type
            + "\""
            + (type.equals("order") ? "" : ", \"quantity\": " + OneClaim.ELBO)
            + (more == null ? "" : ", " + more)
            + "}";
    assertThat(refused(OneClaim.text(test, OneClaim.EXPECTED)))
        .singleElement()
        .asString()
        .startsWith("claims.json:")
        .contains("/claims/0")
        .contains(message);
  }

  @Test
  void aNumberOfOtherConditionsIsNotGatedOn() throws IOException {
    String test =
        GOOD.replace("at-least", "within")
            .replace("\"bound\": 0", "\"expected\": 0, \"absolute\": 1");
    String elsewhere = "\"published\": {\"value\": 0, \"comparable\": false, \"why\": \"w\"}, ";
    assertThat(
            refused(
                OneClaim.text(
                    test,
                    elsewhere
                        + "\"source\": {\"kind\": \"published\", \"text\": \"x\", \"known\":"
                        + " \"memory\"}")))
        .singleElement()
        .asString()
        .contains("/claims/0: published: a number of other conditions is shown and not gated on");
    assertThat(
            refused(
                OneClaim.text(test, elsewhere.replace(", \"why\": \"w\"", "") + OneClaim.EXPECTED)))
        .singleElement()
        .asString()
        .contains("/claims/0/published: missing key 'why'");
  }

  @Test
  void anUnknownTableOrColumnIsRefusedWithTheNearest() throws IOException {
    String good = GOOD.replace("\"test\"}", "\"test\", \"objective.beta\": 1}");
    assertThat(problems(good)).isEmpty();
    assertThat(problems(good.replace("rate_distortion", "rate_distorsion")))
        .singleElement()
        .asString()
        .startsWith(
            "/quantity/table: unknown table 'rate_distorsion'; did you mean 'rate_distortion'?");
    assertThat(problems(good.replace("elbo_nats", "elbo_nat")))
        .singleElement()
        .asString()
        .startsWith(
            "/quantity/column: unknown column 'elbo_nat' of rate_distortion.csv; did you mean"
                + " 'elbo_nats'?");
    assertThat(problems(good.replace("elbo_nats", "data")))
        .singleElement()
        .asString()
        .contains("expected a column of numbers, found data of texts");
    assertThat(problems(good.replace("rate_distortion", "rd_hull")))
        .singleElement()
        .asString()
        .contains("the rows of rd_hull.csv are of no trial");
  }

  @Test
  void aTableThatNoMeasureOfTheSpecWritesIsRefused() throws IOException {
    String test =
        GOOD.replace("rate_distortion", "collapse")
            .replace("elbo_nats", "units")
            .replace("\"test\"}", "\"test\", \"objective.beta\": 1}");
    assertThat(problems(test))
        .singleElement()
        .asString()
        .startsWith("/quantity/table: no trial is measured by what writes collapse.csv")
        .endsWith("collapse");
  }

  @Test
  void aSettingOrValueThatNoTrialHasIsRefusedWithTheNearest() throws IOException {
    assertThat(problems(GOOD.replace("\"test\"}", "\"test\", \"objective.betta\": 1}")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("/quantity/where/objective.betta: unknown column or setting")
                    .contains("did you mean 'objective.beta'?"));
    assertThat(problems(GOOD.replace("\"test\"}", "\"test\", \"objective.beta\": 3}")))
        .singleElement()
        .asString()
        .isEqualTo(
            "/quantity/where/objective.beta: no trial of the spec has objective.beta 3; there are"
                + " 1, 4");
    assertThat(
            problems(
                GOOD.replace("\"test\"}", "\"test\", \"objective.beta\": 1, \"units\": \"a\"}")))
        .singleElement()
        .asString()
        .isEqualTo("/quantity/where/units: expected a cell of type whole number, found a");
  }

  @Test
  void severalTrialsOfASeedOrSplitsAreRefusedUnlessReduced() throws IOException {
    assertThat(problems(GOOD))
        .singleElement()
        .asString()
        .contains("2 trials of one seed are meant, which differ in objective.beta");
    assertThat(problems(GOOD.replace("\"split\": \"test\"", "\"objective.beta\": 1")))
        .singleElement()
        .asString()
        .startsWith("/quantity/where: missing key 'split'");
    assertThat(problems(GOOD.replace("\"test\"}", "\"test\"}, \"reduce\": \"mean\""))).isEmpty();
  }

  @Test
  void whatASeriesGoesAlongHasToVary() throws IOException {
    String test =
        "{\"type\": \"interior-maximum\", \"along\": \"objective.beta\", \"margin\": 1,"
            + " \"quantity\": "
            + OneClaim.ELBO
            + "}";
    assertThat(problems(test))
        .singleElement()
        .asString()
        .isEqualTo("/along: expected at least 3 numbers of objective.beta, found 1, 4");
    assertThat(problems(test.replace("objective.beta", "objektive.beta")))
        .anySatisfy(line -> assertThat(line).startsWith("/along: unknown column or setting"));
  }

  private static String paired(String one, String more) {
    return "{\"type\": \"paired\", \"one\": {\"objective.beta\": "
        + one
        + "}, \"other\": {\"objective.beta\": 4}, "
        + more
        + "}";
  }

  @Test
  void aPairThatTheSpecDoesNotMeasureIsRefused() throws IOException {
    assertThat(problems(paired("1", "\"of\": \"elbo\""))).isEmpty();
    assertThat(problems(paired("1", "\"of\": \"elbo\", \"split\": \"train\"")))
        .singleElement()
        .asString()
        .isEqualTo("/split: the spec does not measure the split train; there are test");
    Experiment without =
        HandMadeRun.in(
                folder,
                "\"evaluation\": {\"importanceSamples\": [], \"images\": 0}",
                HandMadeRun.sweep("\"objective.beta\": [1, 4]"))
            .experiment();
    Path file =
        OneClaim.write(
            folder.resolve("claims.json"), paired("1", "\"of\": \"bound\""), OneClaim.EXPECTED);
    assertThat(Claims.read(file).problems(Tier.CPU, without))
        .singleElement()
        .asString()
        .contains("/claims/0/test/of: bound: the spec measures none");
  }

  @Test
  void whatIsComparedWithItselfIsRefused() throws IOException {
    assertThat(refused(OneClaim.text(paired("4.0", "\"of\": \"elbo\""), OneClaim.EXPECTED)))
        .singleElement()
        .asString()
        .contains("/claims/0/test: one, other: expected two different settings");
    String order =
        "{\"type\": \"order\", \"quantities\": [" + OneClaim.ELBO + ", " + OneClaim.ELBO + "]}";
    assertThat(refused(OneClaim.text(order, OneClaim.EXPECTED)))
        .singleElement()
        .asString()
        .contains("quantities: expected each once");
  }

  @Test
  void aTierWithoutASpecIsRefused() throws IOException {
    Path file =
        OneClaim.write(
            folder.resolve("claims.json"),
            GOOD,
            "\"tiers\": [\"cpu\", \"paper\"], " + OneClaim.EXPECTED);
    assertThat(Claims.read(file).withoutSpec(Set.of(Tier.CPU)))
        .singleElement()
        .asString()
        .endsWith("/claims/0/tiers: there is no spec-paper.json beside it");
  }
}
