package org.vaezoo.core.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.PartMatching;
import org.vaezoo.core.settings.PartKind;

/**
 * Which parts of a kind fit which of another.
 *
 * @param needing the kind that needs something of the other
 * @param giving the kind that gives it, or not
 * @param rows of the kind that needs
 * @param columns of the kind that gives
 * @param models in which they may stand
 */
public record PairTable(
    PartKind needing,
    PartKind giving,
    List<Specimen> rows,
    List<Specimen> columns,
    List<Specimen> models) {

  /** Why two cannot stand in one spec; empty where they can. */
  public Optional<String> refusal(Specimen row, Specimen column) {
    return PartMatching.refusal(row.part(), column.part());
  }

  /** Whether there is a spec with the two: some model has a place for each, and refuses neither. */
  public boolean meet(Specimen row, Specimen column) {
    if (row.part() instanceof ModelSpec model) {
      return PlacedParts.hasPlace(model.getClass(), giving);
    }
    if (column.part() instanceof ModelSpec model) {
      return PlacedParts.hasPlace(model.getClass(), needing);
    }
    return models.stream()
        .map(Specimen::part)
        .anyMatch(
            model -> takes(model, needing, row.part()) && takes(model, giving, column.part()));
  }

  private static boolean takes(Fitting model, PartKind kind, Fitting part) {
    return PlacedParts.hasPlace(model.getClass(), kind)
        && PartMatching.refusal(part, model).isEmpty()
        && PartMatching.refusal(model, part).isEmpty();
  }

  boolean refuses() {
    return rows.stream()
        .anyMatch(row -> outcomes(row).stream().anyMatch(it -> it.flatMap(x -> x).isPresent()));
  }

  /** The same without what never meets, and with one of those of a type that come out alike. */
  PairTable reduced() {
    return new PairTable(
        needing,
        giving,
        different(rows, this::outcomes),
        different(columns, column -> rows.stream().map(row -> outcome(row, column)).toList()),
        models);
  }

  private List<Optional<Optional<String>>> outcomes(Specimen row) {
    return columns.stream().map(column -> outcome(row, column)).toList();
  }

  /** Empty where they never meet; else the refusal. */
  private Optional<Optional<String>> outcome(Specimen row, Specimen column) {
    return meet(row, column) ? Optional.of(refusal(row, column)) : Optional.empty();
  }

  private static List<Specimen> different(
      List<Specimen> all, Function<Specimen, List<Optional<Optional<String>>>> outcomes) {
    Map<String, List<Specimen>> kept = new LinkedHashMap<>();
    for (Specimen each : all) {
      List<Specimen> ofType = kept.computeIfAbsent(each.type(), type -> new ArrayList<>());
      boolean known =
          ofType.stream().anyMatch(it -> outcomes.apply(it).equals(outcomes.apply(each)));
      if (!known && outcomes.apply(each).stream().anyMatch(Optional::isPresent)) {
        ofType.add(each);
      }
    }
    return kept.values().stream()
        .flatMap(
            ofType ->
                ofType.size() == 1
                    ? ofType.stream().map(Specimen::withoutSettings)
                    : ofType.stream())
        .toList();
  }
}
