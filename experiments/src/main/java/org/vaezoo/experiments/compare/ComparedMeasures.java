package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of {@code rate_distortion.csv} whose differences are looked at. */
final class ComparedMeasures {

  private static final List<String> ALWAYS = List.of("elbo_nats", "rate_nats", "distortion_nats");
  private static final Pattern BOUND = Pattern.compile("importance_(\\d+)_nats");
  private static final String ACTIVE_UNITS = "active_units";

  /** Tables of version 1 do not have it: their bounds are of the first images of a split. */
  private static final String ELBO_BESIDE = "importance_elbo_nats";

  private ComparedMeasures() {}

  /**
   * The columns that every one of the rows has: ELBO, rate, distortion, the importance bound of the
   * largest K where it is that of as many images, chosen alike, active units.
   */
  static List<String> of(List<SplitRow> rows) {
    List<String> columns = new ArrayList<>(ALWAYS);
    rows.stream()
        .flatMap(row -> row.row().cells().keySet().stream())
        .distinct()
        .filter(column -> BOUND.matcher(column).matches() && allHave(rows, column))
        .filter(column -> ofAsManyImages(rows))
        .max(Comparator.comparingInt(ComparedMeasures::samples))
        .ifPresent(columns::add);
    if (allHave(rows, ACTIVE_UNITS)) {
      columns.add(ACTIVE_UNITS);
    }
    return columns;
  }

  private static boolean allHave(List<SplitRow> rows, String column) {
    return rows.stream().allMatch(row -> row.number(column).isPresent());
  }

  private static boolean ofAsManyImages(List<SplitRow> rows) {
    return rows.stream()
            .map(row -> List.of(row.text("importance_images"), row.number(ELBO_BESIDE).isPresent()))
            .distinct()
            .count()
        == 1;
  }

  private static int samples(String column) {
    Matcher matcher = BOUND.matcher(column);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
