package org.vaezoo.experiments.figure;

import java.util.List;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;

/**
 * The trials of which a figure of lines shows each: all finished ones, or some of them evenly
 * chosen in the order of the sweep where there are too many to tell apart.
 *
 * @param trials that are shown
 * @param finished of so many
 */
record ChosenTrials(List<RecordedTrial> trials, int finished) {

  private static final int MOST = 60;

  static ChosenTrials of(ResultTables results) {
    return of(results.trials().stream().filter(RecordedTrial::finished).toList(), MOST);
  }

  /**
   * At most so many.
   *
   * @param finished that could be shown
   * @param most at least two
   */
  static ChosenTrials of(List<RecordedTrial> finished, int most) {
    return new ChosenTrials(EvenChoice.chosen(finished, most), finished.size());
  }

  /** Says how many, for the caption of a figure with a line for each. */
  String words() {
    return words("line");
  }

  /** Says how many, where something else stands for each. */
  String words(String each) {
    if (trials.size() == finished) {
      return "One " + each + " a finished trial.";
    }
    return "One "
        + each
        + " a trial: "
        + trials.size()
        + " of "
        + finished
        + " finished ones, evenly chosen in the order of the sweep.";
  }
}
