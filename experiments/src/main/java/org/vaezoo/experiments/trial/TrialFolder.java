package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.experiments.store.Claim;
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

  /** Creates the folder where it is missing. */
  public static TrialFolder at(Path trials, String id) throws IOException {
    return new TrialFolder(Files.createDirectories(trials.resolve(id)));
  }

  /** The right to train the trial, or empty where somebody else has it. */
  public Optional<Claim> tryClaim() throws IOException {
    return Claim.on(path);
  }

  /** Whether no step was made of it that was saved. */
  public boolean isNew() throws IOException {
    return result().isEmpty() && checkpoints().steps().isEmpty();
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

  /** What it was measured by. */
  public MeasureFiles measures() {
    return new MeasureFiles(this);
  }

  /** Gives up every checkpoint and then the result, so that the trial begins again. */
  public void restart() throws IOException {
    checkpoints().discard();
    best().discard();
    model().discard();
    Files.deleteIfExists(resultFile());
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
    Path file = resultFile();
    return Files.exists(file) ? Optional.of(TrialResult.read(file)) : Optional.empty();
  }

  /** Whether the trial has ended, and was measured by all that is asked for if it has a model. */
  public boolean isDone(List<MeasureSpec> asked) throws IOException {
    Optional<TrialResult> result = result();
    if (result.isEmpty() || result.get().status() != Status.FINISHED) {
      return result.isPresent();
    }
    return measures().left(asked).isEmpty();
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

  private Path resultFile() {
    return path.resolve("result.json");
  }

  private Path provenanceFile() {
    return path.resolve("provenance.json");
  }

  /** The resolved spec, where it was written. */
  public Path spec() {
    return path.resolve("spec.json");
  }

  /** Declares the training ended: its only commit point. */
  public void finish(ObjectNode result, ObjectNode provenance) throws IOException {
    JsonFiles.write(provenanceFile(), provenance);
    JsonFiles.write(resultFile(), result);
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

  /** What every trial is measured by, where it was. */
  public Optional<MeasureResult> rateDistortion() throws IOException {
    return measures().of(RateDistortionSpec.TYPE);
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
