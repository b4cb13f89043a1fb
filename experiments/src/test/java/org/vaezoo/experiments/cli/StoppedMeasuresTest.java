package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.TinyExperiment;
import org.vaezoo.experiments.testing.VaezooProcess;
import org.vaezoo.experiments.testing.VaezooProcess.Ended;

/**
 * Long evaluations and measures in real processes that are stopped and killed at random moments:
 * the tables are those of an undisturbed run.
 */
@DisabledOnOs(OS.WINDOWS)
class StoppedMeasuresTest {

  private static final int STOPPED = 75;
  private static final int KILLED = 137;
  private static final int ENDS = Integer.getInteger("vaezoo.ends", 5);

  private static final String[] KEYS = {
    """
    "data": {"set": {"type": "idx", "trainImages": "tiny.idx", "testCount": 160}, "binarization": "dynamic", "validation": 0}\
    """,
    "\"training\": {\"epochs\": 2, \"batchSize\": 32}",
    "\"evaluation\": {\"importanceSamples\": [1, 1000], \"images\": 160}",
    """
    "measures": [{"type": "annealed", "images": 60, "chains": 50, "temperatures": 30, "simulatedImages": 20}, {"type": "gaps", "images": 40, "maximumSteps": 60, "draws": 50, "importanceSamples": 500, "temperatures": 20}, {"type": "collapse", "images": 160, "importanceSamples": 50, "posteriorSteps": 20}, {"type": "confirm", "images": 40, "steps": 60}, {"type": "aggregate"}]\
    """
  };

  @TempDir Path folder;

  @Test
  void stoppedOrKilledAtRandomMomentsTheyGiveTheSameTables() throws Exception {
    TinyExperiment whole = TinyExperiment.in(folder.resolve("whole"), KEYS);
    long began = System.nanoTime();
    Ended undisturbed = VaezooProcess.run(whole.run());
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertThat(undisturbed.code()).as(undisturbed.said()).isZero();
    Map<String, String> expected = ResultBytes.of(whole.results());
    assertThat(expected)
        .containsKeys("annealed.csv", "gaps.csv", "collapse.csv", "confirm.csv", "aggregate.csv");
    assertNoBlocks(whole);

    long seed = System.nanoTime();
    System.out.println("moments of the ends: seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    TinyExperiment cut = TinyExperiment.in(folder.resolve("cut"), KEYS);
    for (int end = 0; end < ENDS; end++) {
      VaezooProcess process = VaezooProcess.start(cut.run());
      Thread.sleep(random.nextLong(millis));
      endIt(process, random.nextInt(3));
    }
    Ended last = VaezooProcess.run(cut.run());
    assertThat(last.code()).as(last.said()).isZero();
    assertThat(ResultBytes.of(cut.results())).isEqualTo(expected);
    assertNoBlocks(cut);
  }

  /** A process that has not yet seen its command is ended by the signal itself. */
  private static void endIt(VaezooProcess process, int how) throws Exception {
    if (how == 0) {
      process.kill();
    } else {
      process.signal(how == 1 ? "TERM" : "INT");
    }
    Ended ended = process.end();
    assertThat(ended.code())
        .as(ended.said())
        .isIn(how == 0 ? new Object[] {KILLED, 0} : new Object[] {STOPPED, 0, 143, 130});
    assertThat(ended.said()).doesNotContain("\tat ").doesNotContain("Exception");
    if (ended.code() == STOPPED) {
      assertThat(ended.said()).containsPattern("stopped; (go on with|the same command)");
    }
  }

  private static void assertNoBlocks(TinyExperiment experiment) throws IOException {
    assertThat(ResultBytes.files(experiment.results()))
        .noneMatch(file -> file.toString().endsWith(".blocks"))
        .noneMatch(file -> file.toString().endsWith(".tmp"));
  }
}
