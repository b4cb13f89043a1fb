package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** Arithmetic of quantities, seed by seed. */
enum Operation {
  DIFFERENCE(Uncertain::minus),
  RATIO(Uncertain::over),
  SUM(Uncertain::plus),
  PRODUCT(Uncertain::times);

  private final BinaryOperator<Uncertain> rule;

  Operation(BinaryOperator<Uncertain> rule) {
    this.rule = rule;
  }

  /** The key by which a file names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Numbers of(List<Numbers> operands) {
    return operands.stream().reduce((a, b) -> a.with(b, rule)).orElseThrow();
  }
}
