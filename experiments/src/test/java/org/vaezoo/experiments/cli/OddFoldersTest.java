package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.Trees;

/**
 * A results folder in which files are missing, or folders stand where files belong, or the other
 * way round: every command either works or says in one line what is wrong.
 */
class OddFoldersTest {

  private static final List<String> FILES =
      List.of(
          "spec.json",
          "provenance.json",
          "rate_distortion.csv",
          "LOCK",
          "trials/ID/spec.json",
          "trials/ID/result.json",
          "trials/ID/provenance.json",
          "trials/ID/metrics.csv",
          "trials/ID/unit_rates.csv",
          "trials/ID/LOCK",
          "trials/ID/measures/rate-distortion.json",
          "trials/ID/measures/rate-distortion.provenance.json",
          "trials/ID/measures/aggregate.json",
          "trials/ID/measures/aggregate.provenance.json",
          "trials/ID/ckpt-48/weights.safetensors",
          "trials/ID/ckpt-48/MANIFEST.json");

  private static final List<String> FOLDERS =
      List.of("trials", "trials/ID", "trials/ID/measures", "trials/ID/ckpt-48");

  @TempDir static Path folder;

  private static TinyExperiment experiment;
  private static Path whole;
  private static String id;

  @BeforeAll
  static void run() throws IOException {
    experiment = TinyExperiment.in(folder, "\"measures\": [\"aggregate\"]");
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    whole = folder.resolve("whole");
    Trees.copy(experiment.results(), whole);
    id = experiment.trial().getFileName().toString();
  }

  private static List<String[]> commands() {
    Path results = experiment.results();
    String trial = results.resolve("trials").resolve(id) + "";
    String data = "--data=" + folder;
    return List.of(
        new String[] {"report", results + ""},
        new String[] {"analyze", results + "", data},
        new String[] {"compare", results + "", results + ""},
        new String[] {"table", results + ""},
        new String[] {"sample", trial, data},
        new String[] {"evaluate", results + "", "--with", "collapse-curves", data},
        experiment.resume(),
        experiment.run());
  }

  @Test
  void whereAFolderStandsInPlaceOfAFile() throws IOException {
    for (String name : FILES) {
      damaged(
          name,
          path -> {
            Trees.delete(path);
            Files.createDirectories(path.resolve("within"));
          });
    }
  }

  @Test
  void whereAFileStandsInPlaceOfAFolder() throws IOException {
    for (String name : FOLDERS) {
      damaged(
          name,
          path -> {
            Trees.delete(path);
            Files.writeString(path, "a file");
          });
    }
  }

  @Test
  void whereFilesAndFoldersAreMissing() throws IOException {
    for (List<String> names : List.of(FILES, FOLDERS)) {
      for (String name : names) {
        damaged(name, Trees::delete);
      }
    }
  }

  @Test
  void trialsWithoutTheirSpecAreSaidToBeThat() throws IOException {
    damage("spec.json", Trees::delete);
    for (String[] command : commands()) {
      if (!command[0].equals("table")) {
        assertThat(CommandLineRun.of(command).refusal(Vaezoo.BAD_INPUT, 1))
            .containsExactly(
                experiment.results()
                    + ": holds trials and no spec.json; put a whole copy of it back, or choose"
                    + " another --results or name");
      }
    }
  }

  /** In places where other programs put them, as far as a report's notes. */
  @Test
  void whatOthersPutBesideTrialsIsLeftAloneAndNotSpokenOf() throws IOException {
    restore();
    List<Path> others =
        List.of(
            experiment.results().resolve("trials/my notes/read me.txt"),
            experiment.results().resolve("trials/.git/HEAD"),
            experiment.results().resolve("trials/.~lock.result.json#"),
            experiment.results().resolve("trials/desktop.ini"),
            experiment.results().resolve("trials/0000000000000000.bak/result.json"),
            experiment.results().resolve("plots/mine.png"),
            experiment.results().resolve("trials/" + id + "/ckpt-mine/x"),
            experiment.results().resolve("trials/" + id + "/measures/mine.json.tmp"),
            experiment.results().resolve("trials/" + id + "/measures/Mine.json"),
            experiment.results().resolve("trials/" + id + "/#result.json#"));
    for (Path other : others) {
      Files.createDirectories(other.getParent());
      Files.writeString(other, "not ours");
    }
    for (String[] command : commands()) {
      CommandLineRun run = CommandLineRun.of(command);
      if (!command[0].equals("table")) {
        assertThat(run.code()).as("%s: %s", command[0], run.err()).isZero();
        assertThat(run.out()).doesNotContain("left out: ");
      }
    }
    assertThat(others).allSatisfy(other -> assertThat(other).hasContent("not ours"));
  }

  private interface Damage {
    void to(Path path) throws IOException;
  }

  private static void damage(String name, Damage damage) throws IOException {
    restore();
    damage.to(experiment.results().resolve(name.replace("ID", id)));
  }

  private static void restore() throws IOException {
    Trees.delete(experiment.results());
    Trees.copy(whole, experiment.results());
  }

  /** Every command works, or says a line that names what it is about. */
  private static void damaged(String name, Damage damage) throws IOException {
    for (String[] command : commands()) {
      if (List.of("table", "resume").contains(command[0])) {
        continue; // reads no such file, or reads them as run does
      }
      damage(name, damage);
      CommandLineRun run = CommandLineRun.of(command);
      if (run.code() != 0) {
        assertThat(run.refusal(run.code(), 1))
            .as("%s without a sound %s", command[0], name)
            .first()
            .asString()
            .contains(experiment.results().toString());
        assertThat(run.code()).isIn(Vaezoo.FAILED, Vaezoo.BAD_INPUT);
      }
    }
  }
}
