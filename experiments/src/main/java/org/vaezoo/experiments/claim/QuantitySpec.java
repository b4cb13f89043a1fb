package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Range;

/** A number a seed: cells of a table, a constant, or arithmetic of such. */
@Doc("A number a seed: exactly one of table, number, difference, ratio, sum, product, log.")
record QuantitySpec(
    @Doc("The table, by file name without ending.") Optional<String> table,
    @Doc("The column of the table.") Optional<String> column,
    @Doc("Which rows: columns of the table or paths of settings, each a value or a list of them.")
        @Default("{}")
        Map<String, JsonNode> where,
    @Doc("How several rows of a seed become one number.") Optional<Reduction> reduce,
    @Doc("A constant.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE)
        Optional<Double> number,
    @Doc("The first of two less the second.") Optional<List<QuantitySpec>> difference,
    @Doc("The first of two over the second.") Optional<List<QuantitySpec>> ratio,
    @Doc("The sum of some.") Optional<List<QuantitySpec>> sum,
    @Doc("The product of some.") Optional<List<QuantitySpec>> product,
    @Doc("The natural logarithm of one.") Optional<QuantitySpec> log) {

  QuantitySpec {
    long said =
        Stream.of(table, number, difference, ratio, sum, product, log)
            .filter(Optional::isPresent)
            .count();
    if (said != 1) {
      throw new IllegalArgumentException(
          "expected one of table, number, difference, ratio, sum, product, log, found " + said);
    }
    if (table.isPresent() != column.isPresent()) {
      throw new IllegalArgumentException(
          "expected a table with its column, found "
              + (table.isPresent() ? "no" : "only a")
              + " column");
    }
    if (table.isEmpty() && (reduce.isPresent() || !where.isEmpty())) {
      throw new IllegalArgumentException("where and reduce: expected beside a table alone");
    }
    requireTwo("difference", difference);
    requireTwo("ratio", ratio);
    if (Stream.of(sum, product).flatMap(Optional::stream).anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("expected at least one operand");
    }
  }

  private static void requireTwo(String what, Optional<List<QuantitySpec>> operands) {
    if (operands.isPresent() && operands.get().size() != 2) {
      throw new IllegalArgumentException(
          what + ": expected two operands, found " + operands.get().size());
    }
  }

  /** Cells, and where in a file of claims they are asked for. */
  record Placed(String pointer, Cells cells) {}

  /** All cells that it is made of. */
  List<Placed> cells(String pointer) {
    if (table.isPresent()) {
      return List.of(new Placed(pointer, ownCells()));
    }
    List<Placed> all = new ArrayList<>();
    log.ifPresent(operand -> all.addAll(operand.cells(pointer + "/log")));
    for (Operation operation : Operation.values()) {
      List<QuantitySpec> operands = operands(operation).orElse(List.of());
      for (int i = 0; i < operands.size(); i++) {
        String place = Pointers.child(Pointers.child(pointer, operation.word()), i + "");
        all.addAll(operands.get(i).cells(place));
      }
    }
    return all;
  }

  private Cells ownCells() {
    return new Cells(table.orElseThrow(), column.orElseThrow(), where, reduce);
  }

  private Optional<List<QuantitySpec>> operands(Operation operation) {
    return switch (operation) {
      case DIFFERENCE -> difference;
      case RATIO -> ratio;
      case SUM -> sum;
      case PRODUCT -> product;
    };
  }

  /**
   * What it is in a run.
   *
   * @param at further conditions on all of its cells: what a series goes along, and its value
   */
  Numbers in(Evidence evidence, Map<String, String> at) throws IOException {
    if (number.isPresent()) {
      return evidence.constant(number.get());
    }
    if (table.isPresent()) {
      return CellNumbers.of(ownCells(), evidence, at);
    }
    if (log.isPresent()) {
      return log.get().in(evidence, at).each(Uncertain::log);
    }
    for (Operation operation : Operation.values()) {
      if (operands(operation).isPresent()) {
        List<Numbers> numbers = new ArrayList<>();
        for (QuantitySpec operand : operands(operation).get()) {
          numbers.add(operand.in(evidence, at));
        }
        return operation.of(numbers);
      }
    }
    throw new IllegalStateException("a quantity is made of something");
  }

  /** The numbers that a setting or a column has in its cells, from the least. */
  SortedSet<Double> along(Evidence evidence, String key, Map<String, String> at)
      throws IOException {
    SortedSet<Double> values = new TreeSet<>();
    for (Placed each : cells("")) {
      values.addAll(evidence.valuesAlong(each.cells(), key, at));
    }
    return values;
  }
}
