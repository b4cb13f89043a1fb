package org.vaezoo.core.likelihood;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A likelihood, as a spec describes it. */
public interface LikelihoodSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.LIKELIHOOD;
  }

  /** Kinds of data of which this is a normalised density. */
  Set<DataKind> kinds();

  /**
   * Notes data of which this is no density.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(InputDescription input, String pointer, Problems problems) {
    if (!kinds().contains(input.kind())) {
      problems.add(
          pointer,
          "is a density of "
              + kinds().stream()
                  .sorted()
                  .map(DataKind::words)
                  .collect(Collectors.joining(", ", "[", "]"))
              + " data, but the data are "
              + input.kind().words()
              + remedy(input.kind()));
    }
  }

  private String remedy(DataKind kind) {
    boolean read = kind == DataKind.CONTINUOUS || kind == DataKind.GREY;
    String kinds =
        kinds().stream()
            .sorted()
            .flatMap(each -> said(each).stream())
            .collect(Collectors.joining(" or "));
    return read && !kinds.isEmpty()
        ? "; where the numbers of a file are such, set data.set.values to " + kinds
        : "";
  }

  private static Optional<String> said(DataKind kind) {
    return switch (kind) {
      case BINARY -> Optional.of("\"binary\"");
      case UNIT_INTERVAL -> Optional.of("\"unit\"");
      case GREY -> Optional.of("\"levels\"");
      case CONTINUOUS -> Optional.of("\"real\"");
      case COUNT, TOKEN -> Optional.empty();
    };
  }

  /**
   * The last step of the decoder, whose nats are those of the units that the data are stored in,
   * however they are shown.
   *
   * @param input what is known of the data; of a kind that fits
   */
  default LikelihoodNetwork at(InputDescription input) {
    LikelihoodNetwork shown = network(input);
    return input.logVolume() == 0 ? shown : new RescaledNetwork(shown, input.logVolume());
  }

  /**
   * The same of the numbers as they are shown.
   *
   * @param input what is known of the data; of a kind that fits
   */
  LikelihoodNetwork network(InputDescription input);

  /**
   * Whether grey levels l / 255 are scored by a density, not by their probability: such nats
   * compare with no discrete likelihood's.
   */
  default boolean isDensity() {
    return false;
  }

  /** The variance of every dimension, where it is one number that the spec fixes. */
  default Optional<Double> fixedVariance() {
    return Optional.empty();
  }

  /**
   * Whether the spec fixes how far x may be from its mean: such a number is one of the data's own
   * units.
   */
  default boolean fixesScale() {
    return fixedVariance().isPresent();
  }

  /** Whether a bag of things is scored in one order, without the multinomial coefficient. */
  default boolean isOrdered() {
    return false;
  }
}
