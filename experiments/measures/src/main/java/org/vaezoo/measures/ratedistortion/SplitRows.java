package org.vaezoo.measures.ratedistortion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.diagnose.BoundReport;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * The rows that one split of one trial contributes to the tables. Columns end in their unit: {@code
 * nats} of an example, {@code bits_per_dim} of a dimension, {@code se} for the standard error of
 * the mean over examples.
 */
public final class SplitRows {

  /** Why a row has no rate, and nothing that is made of one. */
  public static final Column WITHOUT_RATE =
      Column.text(
          "without_rate",
          "why the model has no rate: rate, ELBO, bounds and information of units are not"
              + " applicable to it, and their cells empty");

  private SplitRows() {}

  /**
   * The row of {@code rate_distortion.csv}.
   *
   * @param lengths of codes by the likelihood that was measured
   */
  static Row rateDistortion(String split, SplitMeasures measures, CodeLength lengths) {
    Row row = row(split);
    row.put(EvaluationColumns.EXAMPLES, measures.distortion().count());
    row.put(EvaluationColumns.DIMENSIONS, measures.dimensions());
    Optional<BoundReport.Bound> bound = measures.boundReport().bound();
    bound.ifPresent(found -> rate(row, found.rate(), lengths));
    row.put(EvaluationColumns.DISTORTION, measures.distortion());
    row.put(CodeLengthColumns.DISTORTION, lengths.ofDistortion(measures.distortion().mean()));
    bound.ifPresent(found -> elbo(row, found.elbo(), lengths));
    measures.boundReport().missing().ifPresent(why -> row.put(WITHOUT_RATE, why));
    BoundColumns.IMPORTANCE.put(row, measures.bounds());
    BoundColumns.PRIOR.put(row, measures.priorBounds());
    measures.besides().forEach(row::put);
    row.put(
        GroupColumns.UNITS,
        measures.groups().stream().mapToLong(g -> g.statistics().units()).sum());
    GroupMeasures.activeUnits(measures.groups())
        .ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS, active));
    row.put(UnitColumns.COORDINATES, GroupMeasures.coordinates(measures.groups()));
    return row;
  }

  private static void elbo(Row row, Estimate elbo, CodeLength lengths) {
    row.put(EvaluationColumns.ELBO, elbo);
    row.put(CodeLengthColumns.ELBO, lengths.ofLogProbability(elbo.mean()));
  }

  /**
   * What each image of the fixed random choice has: its ELBO and its bound of the largest K, where
   * there is one; empty where there is nothing that two models can be compared by.
   */
  static Optional<PerImage> images(String split, SplitMeasures measures) {
    if (measures.chosenElbos().isEmpty()) {
      return Optional.empty();
    }
    Row of = row(split).put(PerImage.CHOICE, PerImage.RANDOM);
    Map<String, List<Double>> numbers = new LinkedHashMap<>();
    measures
        .largestBound()
        .ifPresent(
            bound -> {
              of.put(PerImage.SAMPLES, bound.samples());
              numbers.put(PerImage.BOUNDS, bound.images());
            });
    numbers.put(PerImage.ELBOS, measures.chosenElbos());
    return Optional.of(new PerImage(of, numbers));
  }

  /** The rows of {@code groups.csv}, top of the hierarchy first. */
  static List<Row> groups(String split, SplitMeasures measures, CodeLength lengths) {
    return measures.groups().stream()
        .map(group -> group(split, group, measures.boundReport(), lengths))
        .toList();
  }

  private static Row group(
      String split, GroupMeasures group, BoundReport bound, CodeLength lengths) {
    Row row = row(split);
    row.put(GroupColumns.GROUP, group.group().name());
    row.put(GroupColumns.UNITS, group.statistics().units());
    group.activeUnits().ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS, active));
    row.put(UnitColumns.COORDINATES, group.statistics().coordinates().words());
    group.rateIfAny().ifPresent(rate -> rate(row, rate, lengths));
    if (group.rateIfAny().isPresent()) {
      row.put(EvaluationColumns.RATE_EXACT, group.exact());
    }
    bound.missing().ifPresent(why -> row.put(WITHOUT_RATE, why));
    group
        .alternatives()
        .forEach((prior, rate) -> row.put(EvaluationColumns.rateUnder(prior), rate));
    row.putNumbers(group.statistics().groupColumns());
    return row;
  }

  /** The rows of {@code units.csv}. */
  static List<Row> units(String split, SplitMeasures measures) {
    List<Row> rows = new ArrayList<>();
    for (GroupMeasures group : measures.groups()) {
      for (int unit = 0; unit < group.statistics().units(); unit++) {
        rows.add(unit(split, group, unit));
      }
    }
    return rows;
  }

  private static Row unit(String split, GroupMeasures group, int unit) {
    Row row = row(split);
    row.put(GroupColumns.GROUP, group.group().name());
    row.put(GroupColumns.UNIT, unit);
    group
        .unitRates()
        .map(rates -> rates.get(unit))
        .ifPresent(rate -> row.put(EvaluationColumns.UNIT_RATE, rate));
    row.putNumbers(group.statistics().columns(unit));
    row.put(UnitColumns.COORDINATES, group.statistics().coordinates().words());
    if (group.statistics().coordinates().areKnown()) {
      row.put(UnitColumns.ACTIVE, group.statistics().active(unit));
    }
    return row;
  }

  private static Row row(String split) {
    return new Row().put(TrialColumns.SPLIT, split);
  }

  private static void rate(Row row, Estimate rate, CodeLength lengths) {
    row.put(EvaluationColumns.RATE, rate);
    row.put(CodeLengthColumns.RATE, lengths.ofRate(rate.mean()));
  }
}
