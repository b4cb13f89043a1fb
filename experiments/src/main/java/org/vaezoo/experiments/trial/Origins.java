package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Under what a training runs, and under what else it ran before: checkpoints remember both, and
 * provenance says where it changed.
 */
final class Origins {

  private static final String CIRCUMSTANCES = "circumstances";
  private static final String OTHERS = "trainedOtherwise";

  private final Circumstances now;
  private final boolean acceptOthers;
  private ArrayNode others = JsonNodeFactory.instance.arrayNode();

  /**
   * @param acceptOthers whether a training goes on that ran otherwise before
   */
  Origins(Circumstances now, boolean acceptOthers) {
    this.now = now;
    this.acceptOthers = acceptOthers;
  }

  /**
   * Takes over what a checkpoint remembers.
   *
   * @param note told what differs, where that is accepted
   * @throws OtherMachineException if something differs and that is not accepted
   */
  void goOnFrom(Path trial, long step, JsonNode state, Consumer<String> note) {
    if (state.path(OTHERS) instanceof ArrayNode before) {
      others = before.deepCopy();
    }
    List<String> differences = now.differencesFrom(state.path(CIRCUMSTANCES));
    if (differences.isEmpty()) {
      return;
    }
    if (!acceptOthers) {
      throw new OtherMachineException(trial, step, differences);
    }
    ObjectNode change = others.addObject().put("untilStep", step);
    differences.forEach(change.putArray("different")::add);
    note.accept("goes on, though up to step " + step + ": " + String.join("; ", differences));
  }

  /** Writes into a checkpoint's state what {@link #goOnFrom} reads. */
  void remember(ObjectNode state) {
    state.set(CIRCUMSTANCES, now.json());
    describe(state);
  }

  /** Says in provenance where the training ran otherwise, if it did. */
  void describe(ObjectNode provenance) {
    if (!others.isEmpty()) {
      provenance.set(OTHERS, others);
    }
  }
}
