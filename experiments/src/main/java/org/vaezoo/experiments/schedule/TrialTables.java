package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialStatus;

/** The rows of every table, gathered trial by trial. */
final class TrialTables {

  private final Map<String, List<ObjectNode>> tables;
  private final ArrayNode provenance = JsonNodeFactory.instance.arrayNode();
  private final MeasureTables measured;
  private final Pairs pairs = new Pairs();
  private boolean finished = true;

  /**
   * @param tables to add to, by name; those of the evaluation are there
   */
  TrialTables(Map<String, List<ObjectNode>> tables) {
    this.tables = tables;
    this.measured = new MeasureTables(tables, provenance);
  }

  /** Adds a trial that has ended. */
  void add(IdentifiedTrial trial, TrialFolder folder) throws IOException {
    TrialResult result = folder.ended();
    ObjectNode origin = folder.provenanceOfResult();
    finished &= result.status() == TrialStatus.FINISHED;
    MeasureRows.TABLES.forEach(
        name -> tables.get(name).addAll(TrialRows.of(name, trial, result, origin)));
    pairs.add(trial, result);
    provenance.add(origin.put("trial", trial.id()));
    measured.add(trial, folder);
  }

  /** Whether all trials so far finished, and no measure of them failed. */
  boolean allFinished() {
    return finished && !measured.failed();
  }

  List<ObjectNode> pairs() {
    return pairs.rows();
  }

  ArrayNode provenance() {
    return provenance;
  }
}
