package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.experiments.table.ResultRow;

/** The numbers of cells, one a seed. */
final class CellNumbers {

  private final Cells cells;
  private final Set<String> missing = new LinkedHashSet<>();

  private CellNumbers(Cells cells) {
    this.cells = cells;
  }

  /**
   * The numbers in a run.
   *
   * @param at further conditions
   */
  static Numbers of(Cells cells, Evidence evidence, Map<String, String> at) throws IOException {
    return new CellNumbers(cells).in(evidence, at);
  }

  private Numbers in(Evidence evidence, Map<String, String> at) throws IOException {
    Map<String, List<Uncertain>> bySeed = new LinkedHashMap<>();
    Set<String> read = new LinkedHashSet<>();
    for (Evidence.Found each : evidence.found(cells, at, missing)) {
      read.add(each.trial().id());
      List<Uncertain> own = bySeed.computeIfAbsent(each.seed(), seed -> new ArrayList<>());
      each.rows().forEach(row -> number(row).ifPresent(own::add));
    }
    Map<String, Uncertain> numbers = new LinkedHashMap<>();
    bySeed.forEach((seed, all) -> one(seed, all).ifPresent(each -> numbers.put(seed, each)));
    return new Numbers(numbers, missing, read);
  }

  /** The cell as a number: of a count any cell is one. */
  private Optional<Uncertain> number(ResultRow row) {
    Optional<String> text = row.text(cells.name());
    if (cells.isCount()) {
      return text.map(cell -> Uncertain.exact(1));
    }
    OptionalDouble value = text.map(CellNumbers::parsed).orElse(OptionalDouble.empty());
    return value.isPresent()
        ? Optional.of(new Uncertain(value.getAsDouble(), error(row)))
        : Optional.empty();
  }

  private static OptionalDouble parsed(String cell) {
    return ColumnType.TRUTH
        .parse(cell)
        .map(truth -> OptionalDouble.of(truth.equals(true) ? 1 : 0))
        .orElseGet(() -> ResultRow.parse(cell));
  }

  /** The standard error beside a mean: of {@code x_nats} in {@code x_se}. */
  private OptionalDouble error(ResultRow row) {
    String name = cells.column().replaceFirst("_nats$", "") + "_se";
    return cells.schema().column(name).map(row::number).orElse(OptionalDouble.empty());
  }

  private Optional<Uncertain> one(String seed, List<Uncertain> all) {
    if (cells.isCount()) {
      return Optional.of(new Uncertain(all.size(), OptionalDouble.empty()));
    }
    if (all.size() > 1 && cells.reduce().isPresent()) {
      List<Double> values = all.stream().map(Uncertain::value).toList();
      double value = cells.reduce().get().of(values);
      return Optional.of(new Uncertain(value, OptionalDouble.empty()));
    }
    if (all.size() > 1) {
      missing.add(
          cells.table()
              + ".csv: "
              + all.size()
              + " rows of seed "
              + seed
              + " are meant; expected one, or a reduce");
      return Optional.empty();
    }
    return all.stream().findFirst();
  }
}
