package org.vaezoo.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table, in their order. */
public final class Schema implements SchemaPart {

  /**
   * Version of the tables. 1 had no schemas; 2 names the images of each bound, the verdict and the
   * floor; 3 has code lengths in the place of bits of densities, and says the coordinates of units;
   * 4 takes no weight of a rate for a penalty's, and leaves columns of effects out that are empty;
   * 5 says how steps were computed.
   */
  public static final int VERSION = 5;

  private final String table;
  private final String rows;
  private final boolean swept;
  private final boolean open;
  private final List<SchemaPart> parts;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final List<ColumnFamily> families = new ArrayList<>();

  private Schema(
      String table, String rows, boolean swept, boolean open, List<? extends SchemaPart> parts) {
    this.table = table;
    this.rows = rows;
    this.swept = swept;
    this.open = open;
    this.parts = List.copyOf(parts);
    for (SchemaPart part : parts) {
      part.columns().forEach(this::add);
      families.addAll(part.families());
    }
  }

  private void add(Column column) {
    if (columns.putIfAbsent(column.name(), column) != null) {
      throw new IllegalArgumentException(table + ": two columns " + column.name());
    }
  }

  /**
   * The schema of a table that no sweep has keys in.
   *
   * @param table file name without ending
   * @param rows what a row is, in words
   * @throws IllegalArgumentException if a name stands twice
   */
  public static Schema of(String table, String rows, SchemaPart... parts) {
    return new Schema(table, rows, false, false, List.of(parts));
  }

  /**
   * The schema of a table of trials: the trial and its swept keys stand before the parts.
   *
   * @param table file name without ending
   * @param rows what a row is, in words
   * @throws IllegalArgumentException if a name stands twice
   */
  public static Schema ofTrials(String table, String rows, SchemaPart... parts) {
    List<SchemaPart> all = new ArrayList<>(List.of(TrialColumns.TRIAL));
    all.addAll(List.of(parts));
    return new Schema(table, rows, true, false, all);
  }

  /**
   * The schema of a measure's main table, which has a row of every trial that the measure was asked
   * of: status and message follow the parts.
   *
   * @param table file name without ending
   * @param rows what a row is, in words
   * @throws IllegalArgumentException if a name stands twice
   */
  public static Schema ofEveryTrial(String table, String rows, SchemaPart... parts) {
    List<SchemaPart> all = new ArrayList<>(List.of(parts));
    all.add(TrialColumns.STATUS);
    all.add(TrialColumns.MESSAGE);
    return ofTrials(table, rows, all.toArray(new SchemaPart[0]));
  }

  /** Another table with the same columns. */
  public Schema named(String other, String rowsOfIt) {
    return new Schema(other, rowsOfIt, swept, open, parts);
  }

  /** The same table with more columns at its end, which parts of the zoo bring. */
  public Schema with(List<? extends SchemaPart> more) {
    List<SchemaPart> all = new ArrayList<>(parts);
    all.addAll(more);
    return new Schema(table, rows, swept, open, all);
  }

  /**
   * The same table, to which a part of the zoo may bring columns of its own; a {@link
   * TableProvider} says them.
   */
  public Schema open() {
    return new Schema(table, rows, swept, true, parts);
  }

  /** The same table with the swept keys of trials beside its columns. */
  public Schema withSweptKeys() {
    return new Schema(table, rows, true, open, parts);
  }

  /** File name of the table without ending. */
  public String table() {
    return table;
  }

  /** What a row is, in words. */
  public String rows() {
    return rows;
  }

  /** Whether the swept keys of a spec stand in it, under their paths. */
  public boolean swept() {
    return swept;
  }

  /** The single columns in order. */
  @Override
  public List<Column> columns() {
    return new ArrayList<>(columns.values());
  }

  @Override
  public List<ColumnFamily> families() {
    return Collections.unmodifiableList(families);
  }

  /** The names of the single columns in order: the header of a table without families. */
  public List<String> names() {
    return new ArrayList<>(columns.keySet());
  }

  /** The column of a name, single or of a family, if the table has it. */
  public Optional<Column> column(String name) {
    Column single = columns.get(name);
    if (single != null) {
      return Optional.of(single);
    }
    return families.stream().flatMap(family -> family.column(name).stream()).findFirst();
  }

  /**
   * A row whose columns are all of this table, or of a part that brings its own to an open one.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Row checked(Row row) {
    for (Column column : row.columns()) {
      if (!column(column.name()).map(column::equals).orElse(open)) {
        throw new IllegalArgumentException(table + ": its schema has no such " + column);
      }
    }
    return row;
  }
}
