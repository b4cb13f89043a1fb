package org.vaezoo.experiments.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.BoundReport;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.table.Column;

/**
 * The rows that one split of one trial contributes to the tables. Columns end in their unit: {@code
 * nats} of an example, {@code bits_per_dim} of a dimension, {@code se} for the standard error of
 * the mean over examples.
 */
public final class MeasureRows {

  /** The table of rate and distortion. */
  public static final String RATE_DISTORTION = "rate_distortion";

  /** The table that only linear models have. */
  public static final String ORACLE = "oracle";

  /** The tables that measures make, by file name without its ending. */
  public static final List<String> TABLES =
      List.of(RATE_DISTORTION, "groups", "units", FloorRows.TABLE, ORACLE);

  /** Bounds of each image: no table, but what {@code paired.csv} is made of. */
  public static final String IMAGES = "images";

  /** Which images: until version 2 of the tables they were the first ones of the split. */
  public static final String CHOICE = "choice";

  private static final String RANDOM = "random";

  /** The column that every measured row begins with. */
  public static final String SPLIT = "split";

  /** Why a row has no rate, and nothing that is made of one. */
  public static final Column WITHOUT_RATE =
      Column.text(
          "without_rate",
          "why the model has no rate: rate, ELBO, bounds and information of units are not"
              + " applicable to it, and their cells empty");

  private MeasureRows() {}

  /**
   * The row of {@code rate_distortion.csv}.
   *
   * @param lengths of codes by the likelihood that was measured
   */
  public static ObjectNode rateDistortion(
      String split, SplitMeasures measures, CodeLength lengths) {
    ObjectNode row = row(split);
    row.put("examples", measures.distortion().count());
    row.put("dimensions", measures.dimensions());
    Optional<BoundReport.Bound> bound = measures.boundReport().bound();
    bound.ifPresent(charged -> rate(row, charged.rate(), lengths));
    estimate(row, "distortion", measures.distortion());
    row.put(
        CodeLengthColumns.DISTORTION.name(), lengths.ofDistortion(measures.distortion().mean()));
    bound.ifPresent(
        charged -> {
          estimate(row, "elbo", charged.elbo());
          row.put(CodeLengthColumns.ELBO.name(), lengths.ofLogProbability(charged.elbo().mean()));
        });
    measures.boundReport().missing().ifPresent(why -> row.put(WITHOUT_RATE.name(), why));
    BoundColumns.IMPORTANCE.put(row, measures.bounds());
    BoundColumns.PRIOR.put(row, measures.priorBounds());
    measures
        .besides()
        .forEach(
            (name, estimate) -> {
              row.put(name, estimate.mean());
              row.put(name.replaceFirst("_nats$", "") + "_se", estimate.standardError());
            });
    row.put("units", measures.groups().stream().mapToInt(g -> g.statistics().units()).sum());
    GroupMeasures.activeUnits(measures.groups())
        .ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS.name(), active));
    row.put(UnitColumns.COORDINATES.name(), GroupMeasures.coordinates(measures.groups()));
    return row;
  }

  /** Whether there is something that two models can be compared by, image by image. */
  public static boolean canBePaired(SplitMeasures measures) {
    return !measures.chosenElbos().isEmpty();
  }

  /**
   * What each image of the fixed random choice has: its ELBO, {@code elbo}, and its bound of the
   * largest K, {@code nats}, where there is one.
   */
  public static ObjectNode images(String split, SplitMeasures measures) {
    ObjectNode row = row(split);
    row.put(CHOICE, RANDOM);
    measures
        .largestBound()
        .ifPresent(
            bound -> {
              row.put("samples", bound.samples());
              ArrayNode nats = row.putArray("nats");
              bound.images().forEach(nats::add);
            });
    ArrayNode elbos = row.putArray("elbo");
    measures.chosenElbos().forEach(elbos::add);
    return row;
  }

  /** The rows of {@code groups.csv}, top of the hierarchy first. */
  public static ArrayNode groups(String split, SplitMeasures measures, CodeLength lengths) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (GroupMeasures group : measures.groups()) {
      ObjectNode row = row(split);
      row.put("group", group.group().name());
      row.put("units", group.statistics().units());
      group.activeUnits().ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS.name(), active));
      row.put(UnitColumns.COORDINATES.name(), group.statistics().coordinates().words());
      group.rateIfAny().ifPresent(rate -> rate(row, rate, lengths));
      if (group.rateIfAny().isPresent()) {
        row.put("rate_exact", group.exact());
      }
      measures.boundReport().missing().ifPresent(why -> row.put(WITHOUT_RATE.name(), why));
      group
          .alternatives()
          .forEach(
              (prior, rate) -> {
                row.put("rate_under_" + prior + "_nats", rate.mean());
                row.put("rate_under_" + prior + "_se", rate.standardError());
              });
      group
          .statistics()
          .groupColumns()
          .forEach((column, value) -> number(row, column.name(), value));
      rows.add(row);
    }
    return rows;
  }

  /** The rows of {@code units.csv}. */
  public static ArrayNode units(String split, SplitMeasures measures) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (GroupMeasures group : measures.groups()) {
      for (int unit = 0; unit < group.statistics().units(); unit++) {
        rows.add(unit(split, group, unit));
      }
    }
    return rows;
  }

  private static ObjectNode unit(String split, GroupMeasures group, int unit) {
    ObjectNode row = row(split);
    row.put("group", group.group().name());
    row.put("unit", unit);
    group.unitRates().map(rates -> rates.get(unit)).ifPresent(rate -> row.put("rate_nats", rate));
    group.statistics().columns(unit).forEach((column, value) -> row.put(column.name(), value));
    row.put(UnitColumns.COORDINATES.name(), group.statistics().coordinates().words());
    if (group.statistics().coordinates().areKnown()) {
      row.put(UnitColumns.ACTIVE.name(), group.statistics().active(unit));
    }
    return row;
  }

  /** A whole number stays one. */
  private static void number(ObjectNode row, String name, Number value) {
    if (value instanceof Integer whole) {
      row.put(name, whole);
      return;
    }
    row.put(name, value.doubleValue());
  }

  private static ObjectNode row(String split) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put(SPLIT, split);
    return row;
  }

  private static void rate(ObjectNode row, Estimate rate, CodeLength lengths) {
    estimate(row, "rate", rate);
    row.put(CodeLengthColumns.RATE.name(), lengths.ofRate(rate.mean()));
  }

  private static void estimate(ObjectNode row, String name, Estimate estimate) {
    row.put(name + "_nats", estimate.mean());
    row.put(name + "_se", estimate.standardError());
  }
}
