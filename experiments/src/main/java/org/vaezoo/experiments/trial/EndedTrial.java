package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/**
 * All that a trial keeps that has ended, each file read once.
 *
 * @param result how its training ended
 * @param provenance how it was trained
 * @param rateDistortion what every trial is measured by, where it was
 * @param measured what the other measures found, by type
 * @param provenances how each measure was taken whose file lies there, by type
 */
public record EndedTrial(
    TrialResult result,
    ObjectNode provenance,
    Optional<MeasureResult> rateDistortion,
    Map<String, MeasureResult> measured,
    Map<String, ObjectNode> provenances) {

  /**
   * Reads a folder.
   *
   * @throws IOException if the trial has not ended, or a file is missing or damaged
   */
  public static EndedTrial read(TrialFolder folder) throws IOException {
    TrialResult result = folder.ended();
    Optional<MeasureResult> rateDistortion = result.earlierMeasures();
    Map<String, MeasureResult> measured = new LinkedHashMap<>();
    Map<String, ObjectNode> provenances = new LinkedHashMap<>();
    ObjectNode provenance = folder.provenanceOfResult();
    for (String type : folder.measures().types()) {
      provenances.put(type, folder.measures().provenance(type));
      MeasureResult found = folder.measures().of(type).orElseThrow();
      if (type.equals(RateDistortionSpec.TYPE)) {
        rateDistortion = Optional.of(found);
      } else {
        measured.put(type, found);
      }
    }
    return new EndedTrial(result, provenance, rateDistortion, measured, provenances);
  }

  /** What has ended without numbers, and why; a line each. */
  public List<String> failures() {
    if (result.status() != Status.FINISHED) {
      return List.of(result.summary());
    }
    List<String> lines = new ArrayList<>();
    rateDistortion.ifPresent(found -> addFailure(RateDistortionSpec.TYPE, found, lines));
    measured.forEach((type, found) -> addFailure(type, found, lines));
    return lines;
  }

  private static void addFailure(String type, MeasureResult found, List<String> lines) {
    if (found.status() == Status.FAILED) {
      lines.add("measure " + type + " FAILED: " + found.message());
    }
  }
}
