package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;

/**
 * Whether the cells that claims name can be there: against the trials of a spec and the schemas of
 * the tables, before anything is trained.
 */
final class CellChecks {

  private final TableChecks tables;
  private final SettingChecks settings;
  private final Problems problems;

  CellChecks(Experiment experiment, Problems problems) {
    SweptTrials swept = new SweptTrials(experiment);
    this.tables = new TableChecks(swept, problems);
    this.settings = new SettingChecks(swept, problems);
    this.problems = problems;
  }

  /** Of settings alone. */
  SettingChecks settings() {
    return settings;
  }

  /** A quantity: each of its cells a number, one a seed. */
  void quantity(QuantitySpec quantity, String pointer) {
    quantity.cells(pointer).forEach(each -> number(each, Optional.empty()));
  }

  /** A quantity along a key. */
  void series(QuantitySpec quantity, String pointer, Along along) {
    quantity.cells(pointer).forEach(each -> number(each, Optional.of(along)));
  }

  /** Rows of true or false, of all seeds. */
  void truths(Cells cells, String pointer) {
    rows(cells, pointer)
        .filter(column -> column.type() != ColumnType.TRUTH)
        .ifPresent(
            column ->
                problems.add(
                    pointer + "/column",
                    "expected a column of true or false, found one of type "
                        + column.type().word()));
  }

  /** Rows of any type, of all seeds, whose cells could have a value. */
  void share(Cells cells, String pointer, JsonNode value) {
    rows(cells, pointer)
        .ifPresent(column -> tables.value(column.type(), value, pointer + "/value"));
  }

  private Optional<Column> rows(Cells cells, String pointer) {
    Optional<Column> column = tables.column(cells, pointer);
    column.ifPresent(found -> where(cells, pointer));
    return column;
  }

  private void number(QuantitySpec.Placed placed, Optional<Along> along) {
    Cells cells = placed.cells();
    String pointer = placed.pointer();
    Optional<Column> column = tables.column(cells, pointer);
    if (column.isEmpty()) {
      return;
    }
    if (column.get().type() == ColumnType.TEXT && !cells.isCount()) {
      problems.add(
          pointer + "/column",
          "expected a column of numbers, found "
              + cells.column()
              + " of texts; \"reduce\": \"count\" counts them");
    }
    split(cells, pointer, along);
    List<Trial> trials = where(cells, pointer);
    along.ifPresent(each -> along(cells.schema(), trials, each));
    if (cells.reduce().isEmpty()) {
      settings.oneASeed(trials, pointer, varied(cells.schema(), along));
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

  /** The trials that are meant. */
  private List<Trial> where(Cells cells, String pointer) {
    Map<String, JsonNode> ofTrials = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : cells.where().entrySet()) {
      Optional<Column> column = cells.schema().column(each.getKey());
      if (column.isPresent()) {
        String place = Pointers.child(pointer + "/where", each.getKey());
        tables.value(column.get().type(), each.getValue(), place);
      } else {
        ofTrials.put(each.getKey(), each.getValue());
      }
    }
    return settings.all(ofTrials, pointer + "/where", cells.schema().names());
  }

  private void along(Schema schema, List<Trial> trials, Along along) {
    along.by().ifPresent(by -> settings.path(by.key(), by.pointer(), schema.names()));
    Optional<Column> column = schema.column(along.key());
    if (column.isEmpty()) {
      settings.varied(trials, along, schema.names());
    } else if (column.get().type() == ColumnType.TEXT || column.get().type() == ColumnType.TRUTH) {
      problems.add(along.pointer(), "expected a column of numbers, found " + along.key());
    }
  }

  /** A table has rows of each split that was measured. */
  private void split(Cells cells, String pointer, Optional<Along> along) {
    String split = TrialColumns.SPLIT.name();
    boolean said =
        cells.where().containsKey(split)
            || cells.reduce().isPresent()
            || along.map(Along::key).filter(split::equals).isPresent();
    if (cells.schema().column(split).isPresent() && !said) {
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
