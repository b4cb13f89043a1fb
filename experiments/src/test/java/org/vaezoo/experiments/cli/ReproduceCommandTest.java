package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.testing.TinyExperiment;

/** A paper of a few seconds, from its folder to the ledger. */
class ReproduceCommandTest {

  private static final String RATE =
      "{\"table\": \"rate_distortion\", \"column\": \"rate_nats\", \"where\": {\"split\":"
          + " \"test\"}}";

  @TempDir private Path folder;

  private Path results;

  @BeforeEach
  void paper() throws IOException {
    results = folder.resolve("results");
    paper("tiny-2020", 1, 8, 64);
  }

  private void paper(String id, int... betas) throws IOException {
    TinyExperiment.in(
        folder,
        "\"sweep\": {\"grid\": {\"objective.beta\": "
            + List.of(betas[0], betas[1], betas[2])
            + ", \"training.seed\": [1, 2]}}",
        "\"training\": {\"epochs\": 2, \"batchSize\": 32}");
    Path paper = Files.createDirectories(folder.resolve("papers").resolve(id));
    Files.move(folder.resolve("tiny.json"), paper.resolve("spec.json"));
    Files.writeString(paper.resolve("claims.json"), claims(claim("rate-falls", monotone(), false)));
  }

  private static String claims(String... claims) {
    return """
    {"paper": {"authors": "Tiny", "year": 2020, "title": "On rows | columns", "where": "here", "url": "https://x"},
     "variants": ["beta-vae"],
     "figures": [{"name": "rates", "title": "Rate", "along": "objective.beta", "xAxis": "beta",
       "yAxis": "rate in nats", "logarithmic": "x", "series": [{"label": "ours", "y": RATE}],
       "published": [{"label": "theirs", "comparable": false, "source": "by eye", "points": [[1, 3], [8, 1]]}]}],
     "claims": [CLAIMS]}
    """
        .replace("RATE", RATE)
        .replace("CLAIMS", String.join(",\n", claims));
  }

  private static String claim(String id, String test, boolean control) {
    return "{\"id\": \""
        + id
        + "\", \"says\": \"It is so.\", \"shows\": \"Fig 1\", \"test\": "
        + test
        + ", \"source\": {\"kind\": \"identity\", \"text\": \"x\"}, \"control\": "
        + control
        + "}";
  }

  private static String monotone() {
    return "{\"type\": \"monotone\", \"along\": \"objective.beta\", \"direction\": \"decreasing\","
        + " \"slack\": 0.5, \"quantity\": "
        + RATE
        + "}";
  }

  private static String atLeast(double bound) {
    return "{\"type\": \"at-least\", \"bound\": "
        + bound
        + ", \"quantity\": "
        + RATE.replace("\"test\"}", "\"test\", \"objective.beta\": 64}")
        + "}";
  }

  private static String paired(String of, double margin) {
    return "{\"type\": \"paired\", \"one\": {\"objective.beta\": 1}, \"other\":"
        + " {\"objective.beta\": 64}, \"of\": \""
        + of
        + "\", \"margin\": "
        + margin
        + "}";
  }

  private CommandLineRun reproduce(String id, String... more) {
    Stream<String> own =
        Stream.of(
            "reproduce",
            id,
            "--papers=" + folder.resolve("papers"),
            "--results=" + results,
            "--data=" + folder);
    return CommandLineRun.of(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
  }

  private Map<String, ResultRow> verdicts(String id) throws IOException {
    Map<String, ResultRow> rows = new TreeMap<>();
    ResultTable.read(results.resolve("papers").resolve(id), "verdicts.csv")
        .rows()
        .forEach(row -> rows.put(row.cells().get("claim"), row));
    return rows;
  }

  private String ledger() throws IOException {
    return Files.readString(results.resolve("papers/README.md"));
  }

  @Test
  void aPaperIsTrainedJudgedDrawnAndEntered() throws IOException {
    CommandLineRun run = reproduce("tiny-2020", "--in-process");
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    Path paper = results.resolve("papers/tiny-2020");
    ResultRow row = verdicts("tiny-2020").get("rate-falls");
    assertThat(row.cells())
        .containsEntry("verdict", "PASS")
        .containsEntry("as_expected", "true")
        .containsEntry("seeds", "2")
        .containsEntry("tier", "cpu");
    assertThat(Double.parseDouble(row.cells().get("seconds"))).isPositive();
    for (String format : List.of("svg", "png", "pdf")) {
      assertThat(paper.resolve("figures/rates." + format)).isNotEmptyFile();
    }
    assertThat(Files.readString(paper.resolve("figures/rates.svg")))
        .contains("theirs (other conditions)");
    assertThat(Files.readString(paper.resolve("judgement.json"))).contains("On rows | columns");
    assertThat(ledger())
        .contains("**Claims: 1, of 1 papers: 1 PASS.** Negative controls, which have to fail: 0.")
        .contains("| tiny-2020 | Fig 1 | It is so. | identity |");
    CommandLineRun list =
        CommandLineRun.of(
            "list", "papers", "--papers=" + folder.resolve("papers"), "--results=" + results);
    assertThat(list.out()).contains("tiny-2020  cpu    1       1 PASS    beta-vae  On rows");
  }

  @Test
  void itGoesOnWhereItStopped() throws IOException {
    assertThat(reproduce("tiny-2020", "--in-process").code()).isZero();
    Path trials = results.resolve("papers/tiny-2020/trials");
    List<Path> all;
    try (Stream<Path> entries = Files.list(trials)) {
      all = entries.sorted().toList();
    }
    assertThat(all).hasSize(6);
    String kept = Files.readString(all.get(0).resolve("provenance.json"));
    Files.delete(all.get(1).resolve("result.json")); // as if it had been stopped there
    CommandLineRun unfinished = reproduce("tiny-2020", "--judge-only");
    assertThat(unfinished.code()).isZero();
    CommandLineRun again = reproduce("tiny-2020", "--in-process");
    assertThat(again.code()).as(again.err() + again.out()).isZero();
    assertThat(all.get(1).resolve("result.json")).exists();
    assertThat(all.get(0).resolve("provenance.json")).hasContent(kept);
    assertThat(verdicts("tiny-2020").get("rate-falls").cells()).containsEntry("verdict", "PASS");
  }

  /** One training, judged by claims that are changed after it: nothing is trained again. */
  @Test
  void whatFailsAndControlsThatPassAreReported() throws IOException {
    Path claims = folder.resolve("papers/tiny-2020/claims.json");
    Files.writeString(
        claims,
        claims(
            claim("rate-falls", monotone(), false),
            claim("too-much", atLeast(1e6), false),
            claim("control", atLeast(1e6), true),
            claim("control-that-passes", atLeast(0), true),
            claim("paired-elbo", paired("elbo", -10), false),
            claim("paired-bound", paired("bound", -10), false),
            claim("paired-too-much", paired("bound", 1e6), false)));
    CommandLineRun run = reproduce("tiny-2020", "--in-process");
    assertThat(run.code()).isEqualTo(Vaezoo.FAILED);
    Map<String, ResultRow> verdicts = verdicts("tiny-2020");
    verdicts.forEach(
        (id, row) -> {
          boolean fails = id.contains("too-much") || id.equals("control");
          assertThat(row.cells()).as(id).containsEntry("verdict", fails ? "FAIL" : "PASS");
          assertThat(row.cells())
              .as(id)
              .containsEntry(
                  "as_expected",
                  id.contains("too-much") || id.equals("control-that-passes") ? "false" : "true");
        });
    double mean = Double.parseDouble(verdicts.get("paired-elbo").cells().get("ours"));
    assertThat(verdicts.get("paired-elbo").cells().get("reason")).startsWith("32 images");
    assertThat(ledger())
        .contains("Negative controls, which have to fail: 2: 1 PASS, 1 FAIL.")
        .contains("PASS**, a control that had to fail")
        .contains("`tiny-2020` `too-much`: FAIL: expected at least 1.00000e+06");
    Files.writeString(claims, claims(claim("open", paired("elbo", mean), false)));
    assertThat(reproduce("tiny-2020", "--judge-only").code()).isZero();
    assertThat(verdicts("tiny-2020").get("open").cells())
        .containsEntry("verdict", "INCONCLUSIVE")
        .doesNotContainKey("as_expected");
    assertThat(ledger()).contains("1 INCONCLUSIVE");
  }

  @Test
  void badClaimsAreRefusedBeforeAnythingIsTrained() throws IOException {
    paper("other-2021", 1, 2, 4);
    Path papers = folder.resolve("papers");
    Files.writeString(
        papers.resolve("tiny-2020/claims.json"),
        claims(claim("a", monotone(), false)).replace("rate_nats", "rate_nat"));
    Files.writeString(
        papers.resolve("other-2021/claims.json"),
        claims(claim("a", monotone(), false)).replace("\"kind\": \"identity\", ", ""));
    CommandLineRun run = reproduce("all", "--in-process");
    List<String> lines = run.refusal(Vaezoo.BAD_INPUT, 3);
    assertThat(lines.get(0)).contains("other-2021/claims.json").contains("missing key 'kind'");
    assertThat(lines.get(1)).contains("tiny-2020/claims.json").contains("did you mean 'rate_nats'");
    assertThat(results).doesNotExist();
  }

  @Test
  void anUnknownPaperOrTierIsRefusedWithTheNearest() {
    assertThat(reproduce("tiny-2021").refusal(Vaezoo.BAD_INPUT, 1).get(0))
        .contains("unknown paper 'tiny-2021'; did you mean 'tiny-2020'?");
    assertThat(reproduce("tiny-2020", "--tier=smoke").refusal(Vaezoo.BAD_INPUT, 1).get(0))
        .contains("expected spec-smoke.json for the tier smoke, found none; there are [cpu]");
    assertThat(reproduce("tiny-2020", "--judge-only").refusal(Vaezoo.BAD_INPUT, 1).get(0))
        .contains("expected a results folder");
  }
}
