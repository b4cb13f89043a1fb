package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.settings.Part;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.StoredJson;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/**
 * What a trial was measured by, {@code trials/ID/measures/}: of each measure {@code TYPE.json},
 * what it found, and {@code TYPE.provenance.json}, how.
 *
 * @param trial the folder of the trial
 */
public record MeasureFiles(TrialFolder trial) {

  /** The types of all measures that lie in files of their own, sorted. */
  public List<String> types() throws IOException {
    return paths().types();
  }

  private MeasurePaths paths() {
    return new MeasurePaths(trial.path().resolve("measures"));
  }

  /**
   * What a measure found, where it did.
   *
   * @throws IOException if the file is damaged
   */
  public Optional<MeasureResult> of(String type) throws IOException {
    Path file = paths().file(type);
    if (Files.exists(file)) {
      return Optional.of(MeasureResultFile.read(file));
    }
    return type.equals(RateDistortionSpec.TYPE)
        ? trial.result().flatMap(TrialResult::earlierMeasures)
        : Optional.empty();
  }

  /** Whether the trial was measured by just these settings. */
  public boolean areOf(MeasureSpec measure) throws IOException {
    Optional<MeasureResult> result = of(Part.typeOf(measure));
    return result.isPresent() && result.get().by(measure);
  }

  /** The measures that the trial was not measured by yet, by just these settings. */
  public List<MeasureSpec> left(List<MeasureSpec> asked) throws IOException {
    List<MeasureSpec> left = new ArrayList<>();
    for (MeasureSpec measure : asked) {
      if (!areOf(measure)) {
        left.add(measure);
      }
    }
    return left;
  }

  /**
   * How a measure was taken.
   *
   * @throws IOException if the file is missing or damaged
   */
  public ObjectNode provenance(String type) throws IOException {
    String wayOut = "delete measures/NAME.json beside it, and the trial is measured so again";
    return StoredJson.read(paths().provenance(type), wayOut.replace("NAME", type))
        .number("seconds")
        .json();
  }

  /** Writes what a measure found, in place of what it found by other settings. */
  public void write(MeasureSpec measure, MeasureResult result, ObjectNode provenance)
      throws IOException {
    String type = Part.typeOf(measure);
    Files.createDirectories(paths().folder());
    JsonFiles.write(paths().provenance(type), provenance);
    JsonFiles.write(paths().file(type), MeasureResultFile.json(result));
    Files.deleteIfExists(trial.blocks(type));
  }

  /** Declares that a measure failed. */
  public void fail(MeasureSpec measure, String message, ObjectNode provenance) throws IOException {
    write(measure, MeasureResult.nothing(measure, Status.FAILED, message), provenance);
  }

  /** Forgets that a measure failed: it is to be taken again. */
  public void giveUpFailed() throws IOException {
    for (String type : types()) {
      if (of(type).orElseThrow().status() == Status.FAILED) {
        Files.deleteIfExists(paths().file(type));
      }
    }
  }

  /** Gives up all that was found. */
  void discard() throws IOException {
    for (String type : types()) {
      Files.deleteIfExists(paths().file(type));
    }
  }
}
