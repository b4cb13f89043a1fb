package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.experiments.testing.TinyExperiment;

/** A table in other units trains the same model, and its nats say the units. */
class StandardizedRunTest {

  private static final double LN_1000 = Math.log(1000);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "gaussian"}
          {"type": "gaussian", "variance": "optimal"}
          {"type": "laplace"}
          """)
  void thousandTimesTheColumnsIsTheSameModelAndLnThousandADimension(String likelihood)
      throws IOException {
    List<JsonNode> small = run("small", 1, likelihood, "");
    List<JsonNode> large = run("large", 1000, likelihood, "");
    for (int s = 0; s < small.size(); s++) {
      JsonNode one = small.get(s);
      JsonNode other = large.get(s);
      assertThat(other.path("rate_nats").asDouble()).isEqualTo(one.path("rate_nats").asDouble());
      for (String column :
          List.of("distortion_nats", "elbo_nats", "floor_nats", "importance_100_nats")) {
        double sign = column.startsWith("distortion") ? 1 : -1;
        assertThat(other.path(column).isNumber()).as(column).isTrue();
        assertThat(other.path(column).asDouble() - one.path(column).asDouble())
            .as(column)
            .isCloseTo(sign * 3 * LN_1000, within(2e-5));
      }
      assertThat(
              other.path("code_length_bits_per_dim").asDouble()
                  - one.path("code_length_bits_per_dim").asDouble())
          .isCloseTo(LN_1000 / Math.log(2), within(1e-5));
      assertThat(other.path("floor_gain_nats").asDouble())
          .isCloseTo(one.path("floor_gain_nats").asDouble(), within(2e-5));
      assertThat(other.path("verdict")).isEqualTo(one.path("verdict"));
    }
  }

  /** A fixed variance is a number of the file's units: nothing is scaled unless that is said. */
  @Test
  void aFixedVarianceKeepsTheUnitsOfTheFile() throws IOException {
    String fixed = "{\"type\": \"gaussian\", \"variance\": 1}";
    String spec = tiny("fixed", 1, fixed, "").spec().toString();
    assertThat(validated(spec)).contains("not standardised");
    spec = tiny("said", 1, fixed, ", \"standardize\": \"train\"").spec().toString();
    assertThat(validated(spec)).contains("; standardised by");
    spec = tiny("learned", 1, "{\"type\": \"gaussian\"}", "").spec().toString();
    assertThat(validated(spec)).contains("; standardised by");
  }

  private String validated(String spec) {
    CommandLineRun run = CommandLineRun.of("validate", spec, "--data", folder.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private List<JsonNode> run(String name, double unit, String likelihood, String keys)
      throws IOException {
    TinyExperiment tiny = tiny(name, unit, likelihood, keys);
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    Path result = tiny.trial().resolve("measures/rate-distortion.json");
    JsonNode tables = JSON.readTree(result.toFile()).findValue("rate_distortion");
    return List.of(tables.get(0), tables.get(1));
  }

  private TinyExperiment tiny(String name, double unit, String likelihood, String keys)
      throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder table = new StringBuilder("a,b,c\n");
    for (int n = 0; n < 60; n++) {
      double shared = random.nextInt(2000);
      double[] row = {shared, 5 * shared + random.nextInt(500), random.nextInt(20)};
      table.append(
          String.join(",", Arrays.stream(row).mapToObj(x -> Double.toString(x * unit)).toList()));
      table.append('\n');
    }
    Files.createDirectories(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("t.csv"), table);
    return TinyExperiment.in(
        folder.resolve(name),
        "\"data\": {\"set\": {\"type\": \"csv\", \"path\": \""
            + folder.resolve(name).resolve("t.csv")
            + "\", \"testCount\": 20}, \"binarization\": \"none\""
            + keys
            + "}",
        String.format(
            Locale.ROOT,
            "\"model\": {\"type\": \"gaussian\", \"latent\": 2, \"likelihood\": %s, \"encoder\":"
                + " {\"type\": \"mlp\", \"hidden\": [8]}, \"decoder\": {\"type\": \"mlp\","
                + " \"hidden\": [8]}}",
            likelihood),
        "\"training\": {\"epochs\": 5, \"batchSize\": 10}",
        "\"evaluation\": {\"splits\": [\"train\", \"test\"], \"images\": 20,"
            + " \"importanceSamples\": [1, 100]}");
  }
}
