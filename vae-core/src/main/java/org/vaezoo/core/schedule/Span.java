package org.vaezoo.core.schedule;

import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.settings.Problems;

/**
 * How long something takes: epochs, or a share of the run.
 *
 * @param epochs with fraction
 * @param share of all steps of the run, above 0 and at most 1
 */
record Span(Optional<Double> epochs, Optional<Double> share) {

  Span {
    require(epochs, share);
  }

  /** Refuses lengths that are none, both or out of range. */
  static void require(Optional<Double> epochs, Optional<Double> share) {
    if (epochs.isPresent() == share.isPresent()) {
      throw new IllegalArgumentException(
          "epochs, share: expected one of them, found " + (epochs.isPresent() ? "both" : "none"));
    }
    epochs.ifPresent(value -> Ranges.positive("epochs", value));
    share.ifPresent(value -> Ranges.share("share", value));
  }

  /** The whole run where neither is given. */
  static Span orWholeRun(Optional<Double> epochs, Optional<Double> share) {
    boolean neither = epochs.isEmpty() && share.isEmpty();
    return new Span(epochs, neither ? Optional.of(1.0) : share);
  }

  /** How much of it is done, above 1 where it is over. */
  double fraction(Progress progress) {
    return epochs.isPresent()
        ? progress.epochs() / epochs.get()
        : progress.step() / (share.orElseThrow() * progress.totalSteps());
  }

  /** Its length in epochs of a run. */
  double inEpochs(double ofRun) {
    return epochs.orElseGet(() -> share.orElseThrow() * ofRun);
  }

  /**
   * Notes that the run ends before it does.
   *
   * @param ends what comes at its end, as "reaches 1"
   * @param epochsOfRun of the run
   * @param pointer JSON pointer of what takes so long
   */
  void check(String ends, int epochsOfRun, String pointer, Problems problems) {
    if (inEpochs(epochsOfRun) > epochsOfRun) {
      problems.add(
          pointer,
          String.format(
              Locale.ROOT,
              "%s after %s epochs, but training.epochs is %d; share, in place of epochs, is a"
                  + " part of the run",
              ends,
              epochs.orElseThrow(),
              epochsOfRun));
    }
  }
}
