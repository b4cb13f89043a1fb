package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Locale;

/** Arithmetic of quantities, seed by seed. */
enum Operation {
  DIFFERENCE,
  RATIO,
  SUM,
  PRODUCT;

  /** The key by which a file names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of at least one operand, from the first to the last. */
  Numbers of(List<Numbers> operands) {
    return operands.stream().reduce((a, b) -> a.with(b, this::of)).orElseThrow();
  }

  private Uncertain of(Uncertain a, Uncertain b) {
    return switch (this) {
      case DIFFERENCE -> a.minus(b);
      case RATIO -> a.over(b);
      case SUM -> a.plus(b);
      case PRODUCT -> a.times(b);
    };
  }
}
