package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * An experiment as it was asked for.
 *
 * @param spec the spec without its sweep
 * @param resolved the spec as JSON with everything written out, its sweep included
 * @param sweptKeys dotted keys that the sweep sets, in order
 * @param trials at least one
 * @param notes what a person has to know, as that trials were drawn twice
 */
public record Experiment(
    ExperimentSpec spec,
    JsonNode resolved,
    List<String> sweptKeys,
    List<Trial> trials,
    List<String> notes) {

  public Experiment {
    notes = List.copyOf(notes);
    sweptKeys = List.copyOf(sweptKeys);
    trials = List.copyOf(trials);
  }
}
