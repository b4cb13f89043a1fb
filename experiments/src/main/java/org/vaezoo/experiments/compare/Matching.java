package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;
import tech.tablesaw.table.TableSlice;

/**
 * Groups and joins of things by what they have in common: a table of it is split or joined, and
 * tells the things by their place.
 *
 * @param <T> a row of a result, or a pair of them
 */
final class Matching<T> {

  /** Two things that have all of it in common. */
  record Match<T>(T one, T other) {}

  private static final String PLACE = "#";
  private static final String OTHER_PLACE = "# of the other";

  /** In the place of a value that only other things have; no cell of a file can be this. */
  private static final String ABSENT = "\0";

  private final Function<T, Map<String, String>> common;

  /**
   * @param common what things of a group, or the two of a match, have in common, by name
   */
  Matching(Function<T, Map<String, String>> common) {
    this.common = common;
  }

  /** The groups, and the things in each, in the order in which they first appear. */
  List<List<T>> groups(List<T> things) {
    if (things.isEmpty()) {
      return List.of();
    }
    Set<String> names = names(things);
    List<List<T>> groups = new ArrayList<>();
    for (TableSlice slice : table(PLACE, things, names).splitOn(names.toArray(String[]::new))) {
      groups.add(at(slice.asTable().intColumn(PLACE), things));
    }
    return groups;
  }

  /** Every match of one thing with another one, in the order of the first, then of the second. */
  List<Match<T>> matches(List<T> ones, List<T> others) {
    if (ones.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    Set<String> names = names(ones);
    names.addAll(names(others));
    Table joined =
        table(PLACE, ones, names)
            .joinOn(names.toArray(String[]::new))
            .type(JoinType.INNER)
            .with(table(OTHER_PLACE, others, names))
            .join()
            .sortAscendingOn(PLACE, OTHER_PLACE);
    List<T> left = at(joined.intColumn(PLACE), ones);
    List<T> right = at(joined.intColumn(OTHER_PLACE), others);
    List<Match<T>> matches = new ArrayList<>();
    for (int row = 0; row < left.size(); row++) {
      matches.add(new Match<>(left.get(row), right.get(row)));
    }
    return matches;
  }

  private Set<String> names(List<T> things) {
    Set<String> names = new LinkedHashSet<>();
    things.forEach(thing -> names.addAll(common.apply(thing).keySet()));
    return names;
  }

  private Table table(String place, List<T> things, Set<String> names) {
    Map<String, StringColumn> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, StringColumn.create(name)));
    IntColumn places = IntColumn.create(place);
    for (T thing : things) {
      places.append(places.size());
      Map<String, String> values = common.apply(thing);
      columns.forEach((name, column) -> column.append(value(values.get(name))));
    }
    return Table.create(columns.values().toArray(StringColumn[]::new)).addColumns(places);
  }

  private static String value(String text) {
    return text == null || text.isEmpty() ? ABSENT : text;
  }

  private static <T> List<T> at(IntColumn places, List<T> things) {
    return places.asList().stream().map(things::get).toList();
  }
}
