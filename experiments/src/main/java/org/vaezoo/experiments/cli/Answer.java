package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.compare.SeedMean;
import org.vaezoo.experiments.compare.SplitRow;

/**
 * What a run has found, for a person: of each setting and split rate, distortion and ELBO in nats,
 * over its seeds with Student's 95% intervals, and the verdict.
 */
final class Answer {

  /** Rows that are shown; a long sweep is read in its tables. */
  private static final int MOST = 40;

  private Answer() {}

  /** The lines of a table; none where nothing was measured. */
  static List<String> lines(Path folder) throws IOException {
    List<SplitRow> splits = ResultTables.read(folder).splits();
    if (splits.isEmpty()) {
      return List.of();
    }
    List<SeedMean> means = SeedMean.of(splits);
    boolean seeds = means.stream().anyMatch(mean -> mean.seeds().size() > 1);
    Set<String> keys = new LinkedHashSet<>();
    means.forEach(mean -> keys.addAll(mean.keys().keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(keys);
    head.addAll(List.of("split", seeds ? "seeds" : "trial", "R", "D", "ELBO", "verdict"));
    rows.add(head);
    means.stream().limit(MOST).forEach(mean -> rows.add(row(mean, keys, seeds)));
    List<String> lines = new ArrayList<>(TextTable.lines(rows));
    if (means.size() > MOST) {
      lines.add("and " + (means.size() - MOST) + " more");
    }
    if (seeds) {
      lines.add("nats an example; +- half of Student's 95% interval over seeds");
    }
    return lines;
  }

  private static List<String> row(SeedMean mean, Set<String> keys, boolean seeds) {
    List<String> row = new ArrayList<>();
    keys.forEach(key -> row.add(mean.keys().getOrDefault(key, "-")));
    row.add(mean.split());
    row.add(seeds ? mean.seeds().size() + "" : mean.seeds().get(0).trial().id());
    row.add(mean.words(SplitRow::rate));
    row.add(mean.words(SplitRow::distortion));
    row.add(mean.words(SplitRow::elbo));
    row.add(verdicts(mean.seeds()));
    return row;
  }

  /** The verdict of all seeds, or how many have which. */
  private static String verdicts(List<SplitRow> seeds) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    seeds.forEach(
        row -> counts.merge(row.text(VerdictColumns.VERDICT).orElse("-"), 1, Integer::sum));
    return counts.size() == 1
        ? counts.keySet().iterator().next()
        : counts.entrySet().stream()
            .map(verdict -> verdict.getKey() + " " + verdict.getValue())
            .collect(Collectors.joining(", "));
  }
}
