package org.vaezoo.core.data.view;

import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * How many labels of the training split are kept: the others are hidden from training, as in
 * Kingma, Rezende, Mohamed and Welling, "Semi-supervised learning with deep generative models"
 * (2014), section 4.1. Every class keeps as many. Other splits keep all of theirs.
 */
public record LabelledSpec(
    @Range(min = 1, max = 100_000_000)
        @Doc("Labels of the training split that are kept, the same for every class.")
        int count,
    @Doc("Seed of the choice.") @Default("1") long seed,
    @Range(min = 1, max = 10_000)
        @Doc("How often each labelled example stands in an epoch of the training split.")
        @Default("1")
        int times) {

  /** Labels of examples that stand in an epoch once. */
  public LabelledSpec(int count, long seed) {
    this(count, seed, 1);
  }

  /** Notes why a data set cannot keep so many labels. */
  public void check(SetDescription set, int trainingExamples, String pointer, Problems problems) {
    Optional<Integer> classes = set.classes();
    if (classes.isEmpty()) {
      problems.add(pointer, "needs a data set with labels, but " + set.name() + " has none");
      return;
    }
    if (count % classes.get() != 0) {
      problems.add(
          pointer + "/count",
          "expected a multiple of the " + classes.get() + " classes, found " + count);
    }
    if (count > trainingExamples) {
      problems.add(
          pointer + "/count",
          "expected at most the " + trainingExamples + " training examples, found " + count);
    }
  }

  /**
   * The training split with the labels that are kept.
   *
   * @throws BadDataException if a class has too few examples
   */
  public DataSource keep(DataSource train) {
    DataSource few = FewLabels.of(train, count, seed);
    return times == 1 ? few : RepeatedLabels.of(few, times);
  }
}
