package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.testing.ChildJava;
import org.vaezoo.experiments.testing.ResultBytes;
import org.vaezoo.experiments.testing.ZooExperiment;

/**
 * The contract of a run for every variant that is installed, in real processes: the bytes of its
 * results, of {@code metrics.csv} with its header and of its weights are the same from start to
 * start, and after kills at random moments from which other processes go on.
 */
@DisabledOnOs(OS.WINDOWS)
class ZooRunContractTest {

  private static final int KILLED = 137;
  private static final int KILLS = Integer.getInteger("vaezoo.kills", 5);

  @TempDir Path folder;

  @Test
  void everyVariantGivesTheSameBytesKilledOrNot() throws Exception {
    ZooExperiment undisturbed = ZooExperiment.in(folder.resolve("undisturbed"));
    long began = System.nanoTime();
    assertThat(run(undisturbed, Long.MAX_VALUE)).isZero();
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertThatEveryVariantFinished(undisturbed);
    ZooExperiment killed = ZooExperiment.in(folder.resolve("killed"));
    killAtRandom(killed, millis);
    Map<String, String> expected = ResultBytes.of(undisturbed.results());
    Map<String, String> found = ResultBytes.of(killed.results());
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      assertThat(found.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(ResultBytes.files(killed.results()))
        .noneMatch(file -> file.toString().contains(".tmp"));
  }

  private static void assertThatEveryVariantFinished(ZooExperiment zoo) throws IOException {
    assertThat(Variants.installed()).hasSizeGreaterThan(30);
    for (Variant variant : Variants.installed()) {
      assertThat(ResultBytes.files(zoo.results().resolve(variant.name())))
          .as(variant.name())
          .anyMatch(file -> file.endsWith("metrics.csv"))
          .filteredOn(file -> file.endsWith("result.json"))
          .singleElement()
          .satisfies(
              file ->
                  assertThat(Files.readString(file))
                      .as(variant.name())
                      .contains("\"status\" : \"FINISHED\"", "\"weightsSha256\""));
    }
  }

  /** Kills processes until so many were killed, then lets one come to its end. */
  private static void killAtRandom(ZooExperiment zoo, long millis) throws Exception {
    long seed = System.nanoTime();
    System.out.println("moments of the kills: seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    int killed = 0;
    boolean ended = false;
    while (killed < KILLS && !ended) {
      // What has been killed so far has done some of the work: later kills come sooner.
      int code = run(zoo, random.nextLong(Math.max(2, 2 * millis / KILLS)));
      assertThat(code).isIn(0, KILLED);
      killed += code == KILLED ? 1 : 0;
      ended = code == 0;
    }
    assertThat(killed).as("kills").isPositive();
    System.out.println("kills: " + killed);
    assertThat(run(zoo, Long.MAX_VALUE)).isZero();
  }

  /** Runs the zoo in a process of its own that is killed after a time; its exit code. */
  private static int run(ZooExperiment zoo, long millis) throws Exception {
    ProcessBuilder builder = ChildJava.of(ZooExperiment.class, zoo.folder().toString());
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().put("OMP_NUM_THREADS", "1");
    Path said = Files.createTempFile("zoo", ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(Math.min(millis, 1_200_000), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    int code = process.exitValue();
    assertThat(code).as(Files.readString(said)).isIn(0, KILLED);
    Files.delete(said);
    return code;
  }
}
