package org.vaezoo.core.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** A value and how long it holds. */
public record Piece(
    @Doc("The value.") @Range(min = -1e9, max = 1e9) double value,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("For how many epochs; fractions are allowed.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1) @Doc("For what share of the run; in place of epochs.")
        Optional<Double> share) {

  public Piece {
    Span.require(epochs, share);
  }

  /** A value for some epochs. */
  public Piece(double value, double epochs) {
    this(value, Optional.of(epochs), Optional.empty());
  }

  /** How long it holds, in epochs of a run. */
  double inEpochs(double ofRun) {
    return new Span(epochs, share).inEpochs(ofRun);
  }
}
