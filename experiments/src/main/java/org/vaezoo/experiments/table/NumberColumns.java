package org.vaezoo.experiments.table;

import java.util.Set;
import java.util.regex.Pattern;
import org.vaezoo.core.order.Ordered;

/** Which columns of the tables hold numbers: the types are said here, never guessed of the data. */
final class NumberColumns {

  private static final Pattern MEASURED =
      Pattern.compile(".*(_nats|_se|_bits_per_dim|_effective_samples|_variance|_perplexity)");

  private static final Set<String> COUNTED =
      Ordered.set(
          "epoch",
          "step",
          "steps",
          "seconds",
          "loss",
          "learning_rate",
          "examples",
          "dimensions",
          "parameters",
          "importance_images",
          "images",
          "samples",
          "unit",
          "units",
          "active_units",
          "collapsed_units",
          "codes",
          "used_codes",
          "code_usage",
          "perplexity",
          "var_mean");

  private NumberColumns() {}

  /** Whether a cell of the column has to be a finite number or empty. */
  static boolean isNumber(String column) {
    return COUNTED.contains(column) || MEASURED.matcher(column).matches();
  }
}
