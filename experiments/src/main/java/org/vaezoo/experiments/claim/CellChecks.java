package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.Tables;

/**
 * Whether the cells that claims name can be there: against the trials of a spec and the schemas of
 * the tables, before anything is trained.
 */
final class CellChecks {

  private final SweptTrials swept;
  private final SettingChecks settings;
  private final Problems problems;

  CellChecks(Experiment experiment, Problems problems) {
    this.swept = new SweptTrials(experiment);
    this.settings = new SettingChecks(swept, problems);
    this.problems = problems;
  }

  /**
   * What a series goes along.
   *
   * @param key the path of a setting, or a column
   * @param pointer where it stands
   * @param least how many values there have to be
   * @param by what several series differ in
   */
  record Along(String key, String pointer, int least, Optional<Along> by) {

    Along(String key, String pointer, int least) {
      this(key, pointer, least, Optional.empty());
    }
  }

  /** A quantity: each of its cells a number, one a seed. */
  void quantity(QuantitySpec quantity, String pointer) {
    quantity.cells(pointer).forEach(each -> number(each, Optional.empty()));
  }

  /** A quantity along a key. */
  void series(QuantitySpec quantity, String pointer, Along along) {
    quantity.cells(pointer).forEach(each -> number(each, Optional.of(along)));
  }

  /** Rows of any type, of all seeds. */
  void rows(Cells cells, String pointer) {
    column(cells, pointer).ifPresent(column -> where(cells, pointer));
  }

  /** Rows of true or false. */
  void truths(Cells cells, String pointer) {
    rows(cells, pointer);
    type(cells)
        .filter(type -> type != ColumnType.TRUTH)
        .ifPresent(
            type ->
                problems.add(
                    pointer + "/column",
                    "expected a column of true or false, found one of type " + type.word()));
  }

  /** A value that a cell of a column could have. */
  void cell(Cells cells, JsonNode value, String pointer) {
    type(cells).ifPresent(type -> value(type, value, pointer));
  }

  /** Settings that one trial of each seed has, at least one. */
  void oneASeed(Map<String, JsonNode> where, String pointer) {
    settings.all(where, pointer).ifPresent(trials -> settings.oneASeed(trials, pointer, List.of()));
  }

  /** Values that a setting has along which a series goes. */
  void values(QuantitySpec quantity, String pointer, String along, Collection<String> values) {
    for (String value : values) {
      String place = Pointers.child(pointer, value);
      if (ResultRow.parse(value).isEmpty()) {
        problems.add(place, "expected a number, a value of " + along + ", found '" + value + "'");
      } else if (quantity.cells("").stream()
          .map(QuantitySpec.Placed::cells)
          .flatMap(cells -> MeasuredTables.find(cells.table()).stream())
          .noneMatch(schema -> Conditions.isColumn(schema, along))) {
        settings.value(along, ResultRow.shortest(value), place);
      }
    }
  }

  private void number(QuantitySpec.Placed placed, Optional<Along> along) {
    Cells cells = placed.cells();
    String pointer = placed.pointer();
    if (column(cells, pointer).isEmpty()) {
      return;
    }
    if (type(cells).filter(ColumnType.TEXT::equals).isPresent() && !cells.isCount()) {
      problems.add(
          pointer + "/column",
          "expected a column of numbers, found "
              + cells.column()
              + " of texts; \"reduce\":"
              + " \"count\" counts them");
    }
    Schema schema = MeasuredTables.find(cells.table()).orElseThrow();
    split(schema, cells, pointer, along);
    List<Trial> trials = where(cells, pointer).orElse(List.of());
    along.ifPresent(each -> along(schema, trials, each));
    if (cells.reduce().isEmpty()) {
      settings.oneASeed(trials, pointer, varied(schema, along));
    }
  }

  /** The settings that may be several in the trials of a seed. */
  private static List<String> varied(Schema schema, Optional<Along> along) {
    return along.stream()
        .flatMap(each -> Stream.concat(Stream.of(each), each.by().stream()))
        .map(Along::key)
        .filter(key -> !Conditions.isColumn(schema, key))
        .toList();
  }

  private Optional<Column> column(Cells cells, String pointer) {
    Optional<Schema> schema = MeasuredTables.find(cells.table());
    if (schema.isEmpty()) {
      problems.add(pointer + "/table", unknownTable(cells.table()));
      return Optional.empty();
    }
    measured(cells.table(), pointer);
    Optional<Column> column = schema.get().column(cells.column());
    if (column.isEmpty()) {
      problems.add(
          pointer + "/column",
          "unknown column '"
              + cells.column()
              + "' of "
              + cells.table()
              + ".csv; "
              + SettingChecks.guess(cells.column(), schema.get().names())
              + "known are those of: vaezoo list columns "
              + cells.table());
    }
    return column;
  }

  private static String unknownTable(String table) {
    return Tables.installed().schema(table).isPresent()
        ? "the rows of "
            + table
            + ".csv are of no trial; claims read "
            + String.join(", ", MeasuredTables.names())
        : Nearest.unknown("table", table, MeasuredTables.names());
  }

  /** A table that a measure writes is there if some trial is measured by it. */
  private void measured(String table, String pointer) {
    List<String> measures = MeasuredTables.measuresOf(table);
    boolean written =
        swept.all().stream()
            .flatMap(trial -> trial.spec().allMeasures().stream())
            .anyMatch(measure -> measure.table().equals(table));
    if (!measures.isEmpty() && !written) {
      problems.add(
          pointer + "/table",
          "no trial is measured by what writes "
              + table
              + ".csv; expected among the measures of"
              + " the spec: "
              + String.join(" or ", measures));
    }
  }

  private Optional<ColumnType> type(Cells cells) {
    return MeasuredTables.find(cells.table())
        .flatMap(schema -> schema.column(cells.column()))
        .map(Column::type);
  }

  /** The trials that are meant; empty where a condition can be met by none. */
  private Optional<List<Trial>> where(Cells cells, String pointer) {
    Schema schema = MeasuredTables.find(cells.table()).orElseThrow();
    Map<String, JsonNode> ofTrials = new LinkedHashMap<>(cells.where());
    ofTrials.keySet().removeIf(key -> Conditions.isColumn(schema, key));
    cells
        .where()
        .forEach(
            (key, value) ->
                schema
                    .column(key)
                    .ifPresent(
                        column ->
                            value(column.type(), value, Pointers.child(pointer + "/where", key))));
    Set<String> columns = new LinkedHashSet<>(schema.names());
    return settings.all(ofTrials, pointer + "/where", columns);
  }

  private void value(ColumnType type, JsonNode value, String pointer) {
    for (String text : Conditions.texts(value)) {
      if (type.parse(text).isEmpty()) {
        problems.add(pointer, "expected a cell of type " + type.word() + ", found " + text);
      }
    }
  }

  private void along(Schema schema, List<Trial> trials, Along along) {
    along.by().ifPresent(by -> settings.path(by.key(), by.pointer(), schema.names()));
    Optional<Column> column = schema.column(along.key());
    if (column.isPresent()) {
      if (column.get().type() == ColumnType.TEXT || column.get().type() == ColumnType.TRUTH) {
        problems.add(along.pointer(), "expected a column of numbers, found " + along.key());
      }
      return;
    }
    settings.varied(trials, along, schema.names());
  }

  /** A table has rows of each split that was measured. */
  private void split(Schema schema, Cells cells, String pointer, Optional<Along> along) {
    String split = TrialColumns.SPLIT.name();
    boolean said =
        cells.where().containsKey(split)
            || cells.reduce().isPresent()
            || along.map(Along::key).filter(split::equals).isPresent();
    if (schema.column(split).isPresent() && !said) {
      problems.add(
          pointer + "/where",
          "missing key '"
              + split
              + "': "
              + cells.table()
              + ".csv has a row of each split, as test");
    }
  }
}
