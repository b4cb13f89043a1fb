package org.vaezoo.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.experiments.cli.Vaezoo;
import picocli.CommandLine;

/** What a sweep reads, writes and holds in memory for a trial; how long it takes is no test. */
class NoOpBenchmarkTest {

  private static final int TRIALS = 12;
  private static final int MANY = Integer.getInteger("vaezoo.trials", 250);

  @TempDir private Path folder;

  @Test
  void aRoundIsMeasuredAndTheSweepHasTheRowsOfAllTrials() throws IOException {
    NoOpBenchmark measured = NoOpBenchmark.measure(folder, 1, TRIALS);
    assertThat(measured.rounds()).hasSize(1);
    assertThat(measured.rounds().get(0).cells().keySet())
        .containsExactlyInAnyOrderElementsOf(SweepTables.NO_OP.names());
    assertThat(measured.summary()).hasSize(2);
    Path sweep = folder.resolve("round-1/results/no-op");
    assertThat(Files.readAllLines(sweep.resolve("rate_distortion.csv"))).hasSize(1 + TRIALS);
  }

  /** 64 MB for 250 trials, 256 MB for 1,000; what is kept of each is small. */
  @Test
  void aSweepNeedsLittleMemoryForATrial() throws IOException {
    String report =
        JavaProcess.run(
                List.of("-Xmx" + 64 * MANY / 250 + "m"),
                NoOpSweep.class,
                List.of(folder + "", MANY + ""))
            .lastLine();
    assertThat(report).contains("\"peakHeapMegabytes\"");
  }

  /** A sweep that has ended reads each file of a trial at most twice, and writes none. */
  @Test
  void aSweepThatHasEndedReadsLittleAndWritesNothingToItsTrials() throws IOException {
    NoOpSweep.main(new String[] {folder + "", TRIALS + ""});
    Path events = folder.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withoutThreshold();
      recording.enable("jdk.FileWrite").withoutThreshold();
      recording.start();
      runAgain();
      recording.stop();
      recording.dump(events);
    }
    Path trials = folder.resolve("results/no-op/trials");
    assertThat(files(events, "jdk.FileWrite", trials)).isEmpty();
    Map<Path, Long> reads =
        files(events, "jdk.FileRead", trials)
            .filter(event -> event.getBoolean("endOfFile"))
            .collect(
                Collectors.groupingBy(
                    NoOpBenchmarkTest::path, LinkedHashMap::new, Collectors.counting()));
    assertThat(reads.keySet())
        .extracting(path -> path.getFileName() + "")
        .contains("result.json", "rate-distortion.json", "provenance.json", "swept.json");
    assertThat(reads.values()).allMatch(count -> count <= 2);
  }

  private void runAgain() {
    StringWriter out = new StringWriter();
    CommandLine command = Vaezoo.commandLine().setOut(new PrintWriter(out, true));
    int code =
        command.execute(
            "run",
            folder.resolve("no-op.json") + "",
            "--in-process",
            "--data=" + folder,
            "--results=" + folder.resolve("results"));
    assertThat(code).isZero();
    assertThat(out + "").contains("report: ").doesNotContain("FINISHED");
  }

  private static Stream<RecordedEvent> files(Path events, String kind, Path under)
      throws IOException {
    return RecordingFile.readAllEvents(events).stream()
        .filter(event -> event.getEventType().getName().equals(kind))
        .filter(event -> path(event).startsWith(under));
  }

  private static Path path(RecordedEvent event) {
    return Path.of(event.getString("path"));
  }
}
