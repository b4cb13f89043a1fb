package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.experiments.testing.TinyPaper;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;

/** A paper of a few seconds, from its folder to the ledger. */
class ReproduceCommandTest {

  private static final int STOPPED = 75;

  @TempDir Path folder;

  private TinyPaper paper;

  @BeforeEach
  void writeAPaper() throws IOException {
    paper = TinyPaper.in(folder, "tiny-2020", 1, 8, 64);
  }

  private static String atLeast(double bound) {
    return "{\"type\": \"at-least\", \"bound\": "
        + bound
        + ", \"quantity\": "
        + TinyPaper.RATE.replace("\"test\"}", "\"test\", \"objective.beta\": 64}")
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
    return CommandLineRun.of(TinyPaper.reproduce(folder, id, more));
  }

  private static Map<String, ResultRow> verdicts(TinyPaper paper) throws IOException {
    Map<String, ResultRow> rows = new TreeMap<>();
    ResultTable.read(paper.results(), "verdicts.csv")
        .rows()
        .forEach(row -> rows.put(row.cells().get("claim"), row));
    return rows;
  }

  private String ledger() throws IOException {
    return Files.readString(folder.resolve("results/papers/README.md"));
  }

  @Test
  void aPaperIsTrainedJudgedDrawnAndEntered() throws IOException {
    CommandLineRun run = reproduce("tiny-2020", "--in-process");
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    ResultRow row = verdicts(paper).get("rate-falls");
    assertThat(row.cells())
        .containsEntry("verdict", "PASS")
        .containsEntry("as_expected", "true")
        .containsEntry("seeds", "2")
        .containsEntry("tier", "cpu");
    assertThat(Double.parseDouble(row.cells().get("seconds"))).isPositive();
    for (String format : List.of("svg", "png", "pdf")) {
      assertThat(paper.results().resolve("figures/rates." + format)).isNotEmptyFile();
    }
    assertThat(Files.readString(paper.results().resolve("figures/rates.svg")))
        .contains("theirs (other conditions)");
    assertThat(Files.readString(paper.results().resolve("judgement.json")))
        .contains("On rows | columns");
    assertThat(ledger())
        .contains("**Claims: 1, of 1 papers: 1 PASS.** Negative controls, which have to fail: 0.")
        .contains("| [tiny-2020](tiny-2020) | Fig 1 | It is so. | identity |");
    CommandLineRun list =
        CommandLineRun.of(
            "list",
            "papers",
            "--papers=" + folder.resolve("papers"),
            "--results=" + paper.allResults());
    assertThat(list.out()).contains("tiny-2020  cpu    1       1 PASS    beta-vae  On rows");
  }

  /** Stopped in the middle of the sweep, it judges nothing; the same command goes on. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stoppedItGoesOnAndFindsTheSame() throws Exception {
    VaezooProcess process = VaezooProcess.start(paper.reproduce("--in-process"));
    process.awaitSaid("(2 of 6) starts");
    process.signal("TERM");
    Ended stopped = process.end();
    assertThat(stopped.code()).as(stopped.said()).isEqualTo(STOPPED);
    assertThat(paper.results().resolve("verdicts.csv")).doesNotExist();
    assertThat(reproduce("tiny-2020", "--in-process").code()).isZero();
    TinyPaper whole = TinyPaper.in(folder.resolve("whole"), "tiny-2020", 1, 8, 64);
    assertThat(CommandLineRun.of(whole.reproduce("--in-process")).code()).isZero();
    assertThat(verdicts(paper).get("rate-falls").cells())
        .containsEntry("ours", verdicts(whole).get("rate-falls").cells().get("ours"));
  }

  @Test
  void whatIsUnfinishedIsOpen() throws IOException {
    assertThat(reproduce("tiny-2020", "--in-process").code()).isZero();
    ResultTable table = ResultTable.read(paper.results(), "rate_distortion.csv");
    Path file = paper.results().resolve("rate_distortion.csv");
    String whole = Files.readString(file);
    String last = whole.lines().toList().get(table.rows().size());
    Files.writeString(file, whole.replace(last + "\n", ""));
    assertThat(reproduce("tiny-2020", "--judge-only").code()).isZero();
    assertThat(verdicts(paper).get("rate-falls").cells()).containsEntry("verdict", "INCONCLUSIVE");
  }

  /** One training, judged by claims that are changed after it: nothing is trained again. */
  @Test
  void whatFailsAndControlsThatPassAreReported() throws IOException {
    paper.claim(
        TinyPaper.claim("rate-falls", TinyPaper.rateFalls(), false),
        TinyPaper.claim("too-much", atLeast(1e6), false),
        TinyPaper.claim("control", atLeast(1e6), true),
        TinyPaper.claim("control-that-passes", atLeast(0), true),
        TinyPaper.claim("paired-elbo", paired("elbo", -10), false),
        TinyPaper.claim("paired-bound", paired("bound", -10), false),
        TinyPaper.claim("paired-too-much", paired("bound", 1e6), false));
    CommandLineRun run = reproduce("tiny-2020", "--in-process");
    assertThat(run.code()).isEqualTo(Vaezoo.FAILED);
    Map<String, ResultRow> verdicts = verdicts(paper);
    assertThat(verdicts).hasSize(7);
    verdicts.forEach(
        (id, row) -> {
          boolean wrong = id.contains("too-much") || id.equals("control-that-passes");
          boolean fails = id.contains("too-much") || id.equals("control");
          assertThat(row.cells())
              .as(id)
              .containsEntry("verdict", fails ? "FAIL" : "PASS")
              .containsEntry("as_expected", wrong ? "false" : "true");
        });
    double mean = Double.parseDouble(verdicts.get("paired-elbo").cells().get("ours"));
    assertThat(verdicts.get("paired-elbo").cells().get("reason")).startsWith("32 images");
    assertThat(ledger())
        .contains("Negative controls, which have to fail: 2: 1 PASS, 1 FAIL.")
        .contains("PASS**, a control that had to fail")
        .containsPattern("`too-much`: FAIL, [-0-9.]+ \\[.*]: expected at least 1.00000e\\+06");
    paper.claim(TinyPaper.claim("open", paired("elbo", mean), false));
    assertThat(reproduce("tiny-2020", "--judge-only").code()).isZero();
    assertThat(verdicts(paper).get("open").cells())
        .containsEntry("verdict", "INCONCLUSIVE")
        .doesNotContainKey("as_expected");
    assertThat(ledger()).contains("1 INCONCLUSIVE");
    paper.claim(TinyPaper.claim("open-control", paired("elbo", mean), true));
    assertThat(reproduce("tiny-2020", "--judge-only").code()).isEqualTo(Vaezoo.FAILED);
    assertThat(ledger()).contains("**INCONCLUSIVE**, a control that had to fail");
  }

  @Test
  void aTrialThatFailedCountsWithoutTrainingToo() throws IOException {
    assertThat(reproduce("tiny-2020", "--in-process").code()).isZero();
    Path file = paper.results().resolve("rate_distortion.csv");
    Files.writeString(file, Files.readString(file).replaceFirst(",FINISHED,", ",FAILED,"));
    CommandLineRun run = reproduce("tiny-2020", "--judge-only");
    assertThat(run.code()).isEqualTo(Vaezoo.FAILED);
    assertThat(run.out()).contains(": FAILED");
    assertThat(verdicts(paper).get("rate-falls").cells()).containsEntry("verdict", "INCONCLUSIVE");
  }

  @Test
  void badClaimsAreRefusedBeforeAnythingIsTrained() throws IOException {
    TinyPaper other = TinyPaper.in(folder, "other-2021", 1, 2, 4);
    String claims = Files.readString(paper.claims());
    Files.writeString(paper.claims(), claims.replace("rate_nats", "rate_nat"));
    Files.writeString(other.claims(), claims.replace("\"kind\": \"identity\", ", ""));
    List<String> lines = reproduce("all", "--in-process").refusal(Vaezoo.BAD_INPUT, 3);
    assertThat(lines.get(0)).contains("other-2021/claims.json").contains("missing key 'kind'");
    assertThat(lines.get(1)).contains("tiny-2020/claims.json").contains("did you mean 'rate_nats'");
    assertThat(paper.allResults()).doesNotExist();
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
