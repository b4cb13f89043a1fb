package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.compare.PairedImages;

/**
 * The first trial of a sweep of each data, evaluation and seed, which the others of the same are
 * compared with.
 */
final class FirstOfItsKind {

  private record First(String id, List<PerImage> images) {}

  private final Map<List<JsonNode>, First> firsts = new LinkedHashMap<>();

  /**
   * The rows of {@code paired.csv} of the next trial of the sweep; none where it is the first, or
   * has nothing to be compared by.
   */
  List<Row> against(IdentifiedTrial trial, List<PerImage> images) {
    if (images.isEmpty()) {
      return List.of();
    }
    JsonNode spec = trial.trial().resolved();
    List<JsonNode> same =
        List.of(spec.get("data"), spec.get("evaluation"), spec.at("/training/seed"));
    First first = firsts.putIfAbsent(same, new First(trial.id(), images));
    return first == null
        ? List.of()
        : PairedImages.rows(TrialKey.of(trial), first.id(), images, first.images());
  }
}
