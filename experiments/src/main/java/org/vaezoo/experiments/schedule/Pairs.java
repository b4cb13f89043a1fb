package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.trial.TrialResult;

/**
 * Compares each trial of a sweep with the first one that has the same data, evaluation and seed:
 * the first model of a sweep is what the others are held against.
 */
final class Pairs {

  private record First(String id, JsonNode images) {}

  private final Map<List<JsonNode>, First> firsts = new LinkedHashMap<>();
  private final List<ObjectNode> rows = new ArrayList<>();

  /** Adds the next trial of the sweep; one without bounds is left out. */
  void add(IdentifiedTrial trial, TrialResult result) {
    JsonNode images = result.rows(MeasureRows.IMAGES);
    if (images.isEmpty()) {
      return;
    }
    JsonNode spec = trial.trial().resolved();
    List<JsonNode> same =
        List.of(spec.get("data"), spec.get("evaluation"), spec.at("/training/seed"));
    First first = firsts.putIfAbsent(same, new First(trial.id(), images));
    if (first != null) {
      rows.addAll(PairedImages.rows(TrialRows.key(trial), first.id(), images, first.images()));
    }
  }

  /** The rows of {@code paired.csv}. */
  List<ObjectNode> rows() {
    return rows;
  }
}
