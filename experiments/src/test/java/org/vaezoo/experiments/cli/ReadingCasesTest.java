package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.experiments.testing.TinyExperiment;

/** What is wrong with data is said when a spec is validated, or by the trial's end. */
class ReadingCasesTest {

  private static final String MODEL =
      "\"model\": {\"type\": \"gaussian\", \"latent\": 2, \"likelihood\": {\"type\": \"gaussian\","
          + " \"variance\": \"optimal\"}, \"encoder\": {\"type\": \"mlp\", \"hidden\": [8]%s},"
          + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [8]%s}}";

  @TempDir private Path folder;
  private String unscaled = "";

  @Test
  void aDenseBatchNormalisationOfOneExampleIsRefused() throws IOException {
    String batch = ", \"normalization\": \"batch\"";
    table("a,b\n0.5,1\n1,2.5\n3,4\n4,7\n");
    for (String[] places : new String[][] {{batch, batch}, {batch, ""}, {"", batch}}) {
      TinyExperiment tiny =
          tiny(
              String.format(Locale.ROOT, MODEL, places[0], places[1]),
              "{\"epochs\": 2, \"batchSize\": 1}");
      CommandLineRun run = validate(tiny);
      List<String> lines = run.refusal(2, places[0].equals(places[1]) ? 2 : 1);
      assertThat(lines)
          .allMatch(line -> line.contains("expected training.batchSize of at least 2"));
    }
    TinyExperiment fine =
        tiny(String.format(Locale.ROOT, MODEL, batch, batch), "{\"epochs\": 2, \"batchSize\": 2}");
    assertThat(validate(fine).code()).isZero();
  }

  /** The mean squared error of constant examples is zero once the bias has learned them. */
  @ParameterizedTest
  @CsvSource({"'a,b', '0,0'", "'a,b,c', '0,0,0'", "a;b;c;d, '0,0;0;0,00;-0'"})
  void aVarianceAtItsBoundFailsTheTrial(String header, String row) throws IOException {
    table(header + "\n" + (row + "\n").repeat(40));
    unscaled = ", \"standardize\": \"none\"";
    TinyExperiment tiny =
        tiny(
            "\"model\": {\"type\": \"gaussian\", \"latent\": 2, \"likelihood\": {\"type\":"
                + " \"gaussian\", \"variance\": \"optimal\"}, \"encoder\": {\"type\": \"mlp\","
                + " \"hidden\": [4]}, \"decoder\": {\"type\": \"mlp\", \"hidden\": [4],"
                + " \"initialization\": {\"type\": \"normal\", \"deviation\": 1e-30}}, \"heads\":"
                + " {\"type\": \"normal\", \"deviation\": 1e-30}}",
            "{\"epochs\": 2, \"batchSize\": 8}");
    CommandLineRun run = CommandLineRun.of(tiny.run());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out()).contains("FAILED").contains("their density has no bound");
    assertThat(Files.readString(tiny.results().resolve("rate_distortion.csv")))
        .contains("FAILED")
        .doesNotContain("elbo_nats");
  }

  /** Twenty draws of few values: with this seed each combination comes up. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | "model.latent": {"type": "integer", "min": 1, "max": 3}
          2 | "model.latent": {"type": "choice", "values": [2, 5]}
          4 | "training.seed": {"type": "integer", "min": 7, "max": 8}, "model.latent": {"type": "choice", "values": [1, 3]}
          """)
  void equalDrawsAreOneTrial(int different, String draws) throws IOException {
    TinyExperiment tiny =
        TinyExperiment.in(
            folder,
            "\"sweep\": {\"random\": {\"count\": 20, \"seed\": 1, \"draw\": {" + draws + "}}}");
    CommandLineRun run = validate(tiny);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(": valid, " + different + " trials")
        .contains(
            "sweep: 20 draws, " + different + " different trials: equal draws are trained once");
  }

  @Test
  void validateReadsTheData() throws IOException {
    table("a,b\n1.5,2\n3,x\n");
    TinyExperiment tiny =
        tiny(String.format(Locale.ROOT, MODEL, "", ""), "{\"epochs\": 2, \"batchSize\": 1}");
    assertThat(validate(tiny).refusal(2, 1).get(0)).contains("line 3: expected a finite decimal");
    table("a,b,k\n1.5,2,p\n3,4,p\n5,7,p\n6,1,q\n");
    TinyExperiment few =
        TinyExperiment.in(
            folder,
            "\"data\": {\"set\": {\"type\": \"csv\", \"path\": \"t.csv\", \"testCount\": 1,"
                + " \"label\": \"k\"}, \"binarization\": \"none\", \"labelled\": {\"count\": 4}}",
            String.format(Locale.ROOT, MODEL, "", ""),
            "\"training\": {\"epochs\": 2, \"batchSize\": 1}",
            "\"evaluation\": {\"images\": 1}");
    assertThat(validate(few).refusal(2, 1).get(0)).contains("at most the 3 training examples");
  }

  private void table(String text) throws IOException {
    Files.writeString(folder.resolve("t.csv"), text);
  }

  private TinyExperiment tiny(String model, String training) throws IOException {
    return TinyExperiment.in(
        folder,
        "\"data\": {\"set\": {\"type\": \"csv\", \"path\": \"t.csv\", \"testCount\": 1},"
            + " \"binarization\": \"none\""
            + unscaled
            + "}",
        model,
        "\"training\": " + training,
        "\"evaluation\": {\"images\": 1, \"importanceSamples\": [1]}");
  }

  private CommandLineRun validate(TinyExperiment tiny) {
    return CommandLineRun.of("validate", tiny.spec().toString(), "--data", folder.toString());
  }
}
