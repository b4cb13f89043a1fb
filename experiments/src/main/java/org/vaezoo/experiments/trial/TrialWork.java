package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.Fence;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * A trial that is worked on, in training or in measuring. The lock of its folder is held.
 *
 * @param spec its own
 * @param folder where its files lie
 * @param fence asked before what counts is written there
 * @param data its own
 * @param input what is kept of its data beside the model
 * @param floors those of the run's data
 * @param circumstances of this process, for provenance
 * @param stop ends the work at its next batch
 * @param listener watches it
 * @param group that it trains in
 * @param choices what it does where it would refuse
 */
public record TrialWork(
    ExperimentSpec spec,
    TrialFolder folder,
    Fence fence,
    DataSets data,
    StoredInput input,
    KnownFloors floors,
    ObjectNode circumstances,
    StopSignal stop,
    TrialListener listener,
    Optional<TrialGroup> group,
    RunChoices choices) {

  /**
   * The finished blocks of a measurement of this trial as it is computed here.
   *
   * @param name of the measurement
   * @param weights digest of the weights that are measured
   * @param settings of the measurement
   */
  BlocksFile blocks(String name, String weights, JsonNode settings) {
    JsonNode how = Circumstances.of(circumstances, spec.engine()).json();
    List<JsonNode> of =
        List.of(TextNode.valueOf(folder.id()), TextNode.valueOf(weights), how, settings);
    return BlocksFile.open(folder, name, of, fence, stop, listener::note);
  }

  /** How what ends now came to be. */
  ObjectNode provenance(Stopwatch stopwatch) {
    ObjectNode provenance = circumstances.deepCopy();
    provenance.put("finished", Instant.now().toString());
    provenance.put("seconds", stopwatch.seconds());
    provenance.put(
        EvaluationColumns.MODE.name(), spec.engine().mode().name().toLowerCase(Locale.ROOT));
    group.ifPresent(
        of -> provenance.put(EvaluationColumns.TRAINING_GROUP.name(), of.says(folder.id())));
    spec.parent().ifPresent(parent -> provenance.put(ExperimentSpec.PARENT, parent));
    return provenance;
  }
}
