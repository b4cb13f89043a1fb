package org.vaezoo.experiments.compare;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * What numbers have to have in common before they are compared: rates and distortions of other
 * data, of other binarisations (2 nats apart on MNIST) or of densities beside probabilities are not
 * of one kind, whatever their unit.
 *
 * @param data name of the data set
 * @param binarization how its examples are shown
 * @param likelihood {@code probability}, {@code density}, or {@code unknown}
 * @param split of which the examples are
 * @param examples how many they are
 */
public record Protocol(
    String data, String binarization, String likelihood, String split, String examples) {

  /** What is not known is not compared. */
  static final String UNKNOWN = "unknown";

  /** Likelihoods of real numbers, whose nats depend on the unit of the data. */
  static final Set<String> DENSITIES = Ordered.set("gaussian", "laplace", "continuous-bernoulli");

  /** Likelihoods of things that can be counted, whose nats are those of a code. */
  static final Set<String> PROBABILITIES =
      Ordered.set(
          "bernoulli",
          "beta-binomial",
          "categorical",
          "categorical-tokens",
          "discretized-logistic",
          "mixture-logistic",
          "multinomial");

  /** The protocol of a row. */
  public static Protocol of(SplitRow row) {
    return new Protocol(
        row.text(EvaluationColumns.DATA).orElse(UNKNOWN),
        row.text(EvaluationColumns.BINARIZATION).orElse(UNKNOWN),
        kind(row.trial().setting("/model/likelihood/type").orElse(UNKNOWN)),
        row.text(TrialColumns.SPLIT).orElse(UNKNOWN),
        row.text(EvaluationColumns.EXAMPLES).orElse(UNKNOWN));
  }

  /** Its parts by name, for tables that are grouped or joined by them. */
  Map<String, String> cells() {
    return Ordered.entries(
        Map.entry("data", data),
        Map.entry("binarization", binarization),
        Map.entry("likelihood", likelihood),
        Map.entry("split", split),
        Map.entry("examples", examples));
  }

  /** Why numbers of another protocol must not be compared with these; empty where they may. */
  Optional<String> reasonAgainst(Protocol other) {
    return differs("the data sets", data, other.data)
        .or(() -> differs("the binarisations", binarization, other.binarization))
        .or(() -> differs("the kinds of likelihood", likelihood, other.likelihood))
        .or(() -> differs("the splits", split, other.split))
        .or(
            () ->
                differs("the numbers of examples of the split " + split, examples, other.examples));
  }

  private static Optional<String> differs(String what, String mine, String other) {
    if (mine.equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return Optional.of(what + " are not known: " + mine + " and " + other);
    }
    return mine.equals(other)
        ? Optional.empty()
        : Optional.of(what + " differ: " + mine + " and " + other);
  }

  static String kind(String likelihood) {
    if (DENSITIES.contains(likelihood)) {
      return "density";
    }
    return PROBABILITIES.contains(likelihood) ? "probability" : UNKNOWN;
  }
}
