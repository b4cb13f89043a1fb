package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;

/**
 * One trial of an experiment.
 *
 * @param number from 1, in the order of the sweep
 * @param overrides what the sweep sets
 * @param spec all that decides its numbers
 * @param resolved the spec as JSON with everything written out
 */
public record Trial(int number, Overrides overrides, ExperimentSpec spec, JsonNode resolved) {

  /**
   * The trial's identity.
   *
   * @param dataDigest SHA-256 of its data set, in hexadecimal
   */
  public String id(String dataDigest) {
    return TrialId.of(resolved, dataDigest);
  }
}
