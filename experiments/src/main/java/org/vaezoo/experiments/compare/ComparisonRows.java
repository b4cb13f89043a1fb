package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;

/**
 * The differences of two configurations on one split.
 *
 * <p>With several seeds the interval is Student's, over pairs of seeds. With one pair it is the
 * normal one over examples, holding both models fixed; the two standard errors are added as if the
 * examples were others, which is too wide, since the same examples are hard for both. The rows by
 * image, of ELBO and of the bound of the largest K, are paired: the mean over seeds for each image,
 * then over images.
 */
final class ComparisonRows {

  private final List<Pair> pairs;
  private final Pair first;

  ComparisonRows(List<Pair> pairs) {
    this.pairs = pairs;
    this.first = pairs.get(0);
  }

  List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<SplitRow> both = pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList();
    for (ComparedColumn measure : ComparedMeasures.of(both)) {
      rows.add(row(measure));
    }
    images(PairedImages.Kind.ELBO, "elbo_by_image_nats").ifPresent(rows::add);
    images(PairedImages.Kind.BOUND, "importance_by_image_nats").ifPresent(rows::add);
    return rows;
  }

  private Row row(ComparedColumn measure) {
    Estimate difference =
        PairedDifference.of(
                pairs.stream().mapToDouble(pair -> pair.difference(measure.column())).toArray())
            .mean();
    Row row = head(measure.name());
    row.put(
        ComparisonColumns.VALUE_A, mean(pairs.stream().map(Pair::a).toList(), measure.column()));
    row.put(
        ComparisonColumns.VALUE_B, mean(pairs.stream().map(Pair::b).toList(), measure.column()));
    row.put(ComparisonColumns.DIFFERENCE, difference.mean());
    if (pairs.size() > 1) {
      ComparisonColumns.INTERVAL.put(row, Interval.ofStudent(difference));
      return row.put(ComparisonColumns.OVER, pairs.size() + " seeds, paired");
    }
    OptionalDouble a = error(first.a(), measure);
    OptionalDouble b = error(first.b(), measure);
    if (a.isEmpty() || b.isEmpty()) {
      return row.put(ComparisonColumns.OVER, "one pair: no interval");
    }
    double error = Math.hypot(a.getAsDouble(), b.getAsDouble());
    ComparisonColumns.INTERVAL.put(row, Interval.ofNormal(difference.mean(), error));
    return row.put(ComparisonColumns.OVER, "examples, not paired: too wide");
  }

  private static OptionalDouble error(SplitRow row, ComparedColumn measure) {
    return measure.error().map(row::number).orElse(OptionalDouble.empty());
  }

  private static double mean(List<SplitRow> rows, Column measure) {
    return rows.stream()
        .mapToDouble(row -> row.number(measure).orElseThrow())
        .average()
        .orElseThrow();
  }

  /** The bounds of each image, paired. */
  private Optional<Row> images(PairedImages.Kind kind, String measure) throws IOException {
    Optional<double[]> images = ImageDifferences.of(pairs, kind);
    if (images.isEmpty()) {
      return Optional.empty();
    }
    Estimate difference = PairedDifference.of(images.get()).mean();
    Row row = head(measure);
    row.put(ComparisonColumns.DIFFERENCE, difference.mean());
    ComparisonColumns.INTERVAL.put(
        row, Interval.ofNormal(difference.mean(), difference.standardError()));
    return Optional.of(
        row.put(ComparisonColumns.OVER, difference.count() + " images, paired; models fixed"));
  }

  private Row head(String measure) {
    return new Row()
        .put(ComparisonColumns.SPLIT, first.a().split())
        .put(ComparisonColumns.A, label(first.a()))
        .put(ComparisonColumns.B, label(first.b()))
        .put(ComparisonColumns.MEASURE, measure);
  }

  private String label(SplitRow row) {
    Map<String, String> keys = row.trial().keysWithoutSeed();
    if (!keys.isEmpty()) {
      return keys.entrySet().stream()
          .map(each -> each.getKey() + "=" + each.getValue())
          .collect(Collectors.joining(" "));
    }
    return pairs.size() > 1 ? "all seeds" : row.trial().id();
  }
}
