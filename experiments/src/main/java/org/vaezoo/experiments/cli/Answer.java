package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.compare.SplitRow;

/**
 * What a run has found, for a person: of each trial and split what tells it apart, rate, distortion
 * and ELBO in nats and the verdict.
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
    Set<String> keys = new LinkedHashSet<>();
    splits.forEach(split -> keys.addAll(split.trial().keys().keySet()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("trial", List.copyOf(keys), "split", List.of("R", "D", "ELBO"), "verdict"));
    splits.stream().limit(MOST).forEach(split -> rows.add(row(split, keys)));
    List<String> lines = new ArrayList<>(TextTable.lines(rows));
    if (splits.size() > MOST) {
      lines.add("and " + (splits.size() - MOST) + " more");
    }
    return lines;
  }

  private static List<String> row(SplitRow split, Set<String> keys) {
    List<String> values =
        keys.stream().map(key -> split.trial().keys().getOrDefault(key, "-")).toList();
    List<String> nats = List.of(nats(split.rate()), nats(split.distortion()), nats(split.elbo()));
    String verdict = split.text(VerdictColumns.VERDICT.name()).orElse("-");
    return row(split.trial().id(), values, split.split(), nats, verdict);
  }

  private static List<String> row(
      String trial, List<String> keys, String split, List<String> nats, String verdict) {
    List<String> row = new ArrayList<>();
    row.add(trial);
    row.addAll(keys);
    row.add(split);
    row.addAll(nats);
    row.add(verdict);
    return row;
  }

  private static String nats(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
