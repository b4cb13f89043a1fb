package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.experiments.store.FolderLock;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.StoredJson;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/**
 * The folder of one trial.
 *
 * @param path {@code trials/ID}
 */
public record TrialFolder(Path path) {

  /** The calibration before all measurements, among their blocks. */
  static final String CALIBRATION = "calibration";

  /** What the blocks of an earlier version are called, of what every trial is measured by. */
  private static final String EARLIER_EVALUATION = "evaluation";

  private static final String RATE_DISTORTION = RateDistortionSpec.TYPE;

  private static final Pattern MEASURE = Pattern.compile("[a-z0-9-]+\\.json");

  /** Creates the folder where it is missing. */
  public static TrialFolder at(Path trials, String id) throws IOException {
    return new TrialFolder(Files.createDirectories(trials.resolve(id)));
  }

  /** The right to train the trial, or empty where somebody else has it. */
  public Optional<FolderLock> tryLock() throws IOException {
    return FolderLock.tryAcquire(path);
  }

  Path metrics() {
    return path.resolve("metrics.csv");
  }

  Path unitRates() {
    return path.resolve("unit_rates.csv");
  }

  Checkpoints checkpoints() {
    return new Checkpoints(path);
  }

  /** Checkpoints of the best epochs, where a trial stops early. */
  Checkpoints best() {
    return new Checkpoints(path.resolve("best"));
  }

  /** The model as it was measured, where the trial is finished. */
  ModelFolder model() {
    return new ModelFolder(path.resolve("model"));
  }

  /** Gives up every checkpoint and then the result, so that the trial begins again. */
  public void restart() throws IOException {
    checkpoints().discard();
    best().discard();
    model().discard();
    Files.deleteIfExists(path.resolve("result.json"));
  }

  /**
   * Forgets that the trial failed or diverged, or that a measure failed: it is to be done again.
   */
  public void giveUpFailures() throws IOException {
    Optional<TrialResult> result = result();
    if (result.isEmpty()) {
      return;
    }
    if (result.get().status() != Status.FINISHED) {
      restart();
      return;
    }
    giveUpFailedMeasures();
  }

  /** Forgets that a measure failed: it is to be taken again. */
  public void giveUpFailedMeasures() throws IOException {
    for (String type : measures()) {
      if (measured(type).orElseThrow().status() == Status.FAILED) {
        Files.deleteIfExists(path.resolve("measures/" + type + ".json"));
      }
    }
  }

  /**
   * What has ended without numbers, and why.
   *
   * @param place how the trial is called in a line
   */
  public List<String> failures(String place) throws IOException {
    Optional<TrialResult> result = result();
    if (result.isEmpty()) {
      return List.of();
    }
    if (result.get().status() != Status.FINISHED) {
      return List.of(place + " " + result.get().summary());
    }
    List<String> lines = new ArrayList<>();
    for (String type : measures()) {
      MeasureResult measured = measured(type).orElseThrow();
      if (measured.status() == Status.FAILED) {
        lines.add(place + " measure " + type + " FAILED: " + measured.message());
      }
    }
    return lines;
  }

  /** Finished blocks of a measurement. */
  Path blocks(String name) {
    return path.resolve(name + ".blocks");
  }

  /** Deletes the blocks of what is whole by now, where a kill has left them. */
  public void forgetBlocks(List<MeasureSpec> measures) throws IOException {
    Files.deleteIfExists(blocks(EARLIER_EVALUATION));
    Files.deleteIfExists(blocks(CALIBRATION));
    for (MeasureSpec measure : measures) {
      Files.deleteIfExists(blocks(Part.typeOf(measure)));
    }
  }

  /** The trial's identity. */
  String id() {
    return path.getFileName().toString();
  }

  /** The result, where the trial is finished. */
  public Optional<TrialResult> result() throws IOException {
    Path file = path.resolve("result.json");
    return Files.exists(file) ? Optional.of(TrialResult.read(file)) : Optional.empty();
  }

  /** Whether the trial has ended, and was measured by all that is asked for if it has a model. */
  public boolean isDone(List<MeasureSpec> asked) throws IOException {
    Optional<TrialResult> result = result();
    if (result.isEmpty() || result.get().status() != Status.FINISHED) {
      return result.isPresent();
    }
    return left(asked).isEmpty();
  }

  /** The measures that the trial was not measured by yet, by just these settings. */
  public List<MeasureSpec> left(List<MeasureSpec> asked) throws IOException {
    List<MeasureSpec> left = new ArrayList<>();
    for (MeasureSpec measure : asked) {
      if (!isMeasuredBy(measure)) {
        left.add(measure);
      }
    }
    return left;
  }

  /** How the trial ran, where that was written. */
  public Optional<ObjectNode> provenance() throws IOException {
    return Files.exists(provenanceFile()) ? Optional.of(provenanceOfResult()) : Optional.empty();
  }

  /**
   * How a trial ran that has ended.
   *
   * @throws IOException if the file is missing or damaged
   */
  public ObjectNode provenanceOfResult() throws IOException {
    String wayOut =
        "delete it and result.json beside it, and vaezoo resume measures the trial again from its"
            + " checkpoint";
    return StoredJson.read(provenanceFile(), wayOut).number("seconds").json();
  }

  private Path provenanceFile() {
    return path.resolve("provenance.json");
  }

  /** The resolved spec, where it was written. */
  public Path spec() {
    return path.resolve("spec.json");
  }

  /**
   * Declares the training ended: its only commit point. What may have been measured of an earlier
   * training goes.
   */
  public void finish(ObjectNode result, ObjectNode provenance) throws IOException {
    for (String type : measures()) {
      Files.deleteIfExists(path.resolve("measures/" + type + ".json"));
    }
    JsonFiles.write(path.resolve("provenance.json"), provenance);
    JsonFiles.write(path.resolve("result.json"), result);
  }

  /** Whether the resolved spec lies there, in whatever state. */
  public boolean keepsSpec() {
    return Files.exists(spec());
  }

  public void writeSpec(JsonNode spec) throws IOException {
    JsonFiles.write(spec(), spec);
  }

  /**
   * The result of a trial that has ended, well or not.
   *
   * @throws IOException if it has not
   */
  public TrialResult ended() throws IOException {
    Optional<TrialResult> result = result();
    if (result.isEmpty()) {
      throw new IOException(path + ": has not ended; go on with: vaezoo resume");
    }
    return result.get();
  }

  /**
   * The result of a trial whose model is to be used.
   *
   * @throws IOException if there is none
   */
  TrialResult finished() throws IOException {
    TrialResult result = ended();
    if (result.status() != Status.FINISHED) {
      throw new IOException(path + ": has no model: " + result.summary());
    }
    return result;
  }

  /** What a measure found, where it did. */
  public Optional<MeasureResult> measured(String type) throws IOException {
    Path file = path.resolve("measures/" + type + ".json");
    if (Files.exists(file)) {
      return Optional.of(MeasureResult.read(file));
    }
    return type.equals(RATE_DISTORTION)
        ? result().flatMap(TrialResult::earlierMeasures)
        : Optional.empty();
  }

  /** What every trial is measured by, where it was. */
  public Optional<MeasureResult> rateDistortion() throws IOException {
    return measured(RATE_DISTORTION);
  }

  /** Whether the trial was measured by just these settings. */
  public boolean isMeasuredBy(MeasureSpec measure) throws IOException {
    Optional<MeasureResult> result = measured(Part.typeOf(measure));
    return result.isPresent() && result.get().by(measure);
  }

  /** The types of all measures that lie in files of their own, sorted. */
  public List<String> measures() throws IOException {
    Path measures = path.resolve("measures");
    if (!Files.isDirectory(measures)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(measures)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> MEASURE.matcher(name).matches())
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  /**
   * How a measure was taken.
   *
   * @throws IOException if the file is missing or damaged
   */
  public ObjectNode measureProvenance(String type) throws IOException {
    String wayOut = "delete measures/NAME.json beside it, and the trial is measured so again";
    Path file = path.resolve("measures/" + type + ".provenance.json");
    return StoredJson.read(file, wayOut.replace("NAME", type)).number("seconds").json();
  }

  /** Declares that a measure failed. */
  public void fail(MeasureSpec measure, String message, ObjectNode provenance) throws IOException {
    write(measure, MeasureResult.nothing(measure, Status.FAILED, message), provenance);
  }

  /** Writes what a measure found, in place of what it found by other settings. */
  void write(MeasureSpec measure, MeasureResult result, ObjectNode provenance) throws IOException {
    Path measures = Files.createDirectories(path.resolve("measures"));
    JsonFiles.write(measures.resolve(Part.typeOf(measure) + ".provenance.json"), provenance);
    JsonFiles.write(measures.resolve(Part.typeOf(measure) + ".json"), result.json());
    Files.deleteIfExists(blocks(Part.typeOf(measure)));
  }

  /**
   * Writes what a fault of ours left, {@code error.log}.
   *
   * @return its first line
   */
  String writeTrace(RuntimeException unexpected) throws IOException {
    StringWriter trace = new StringWriter();
    unexpected.printStackTrace(new PrintWriter(trace));
    JsonFiles.writeText(path.resolve("error.log"), trace.toString());
    return unexpected.toString().lines().findFirst().orElseThrow();
  }
}
