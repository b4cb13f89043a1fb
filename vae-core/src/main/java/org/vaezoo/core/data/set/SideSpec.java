package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.ConditionSpec;
import org.vaezoo.core.data.view.ConditionedSource;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.core.data.view.LabelledSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problems;

/**
 * What comes with x, as a spec describes it: the keys of {@link DataSpec} that a variant of the
 * literature may need.
 */
public record SideSpec(
    @Doc("What a conditional model is given.") @Default("null") Optional<ConditionSpec> condition,
    @Doc("How many labels of the training split are kept; null for all.") @Default("null")
        Optional<LabelledSpec> labelled) {

  /** Nothing but x and its label. */
  public static SideSpec none() {
    return new SideSpec(Optional.empty(), Optional.empty());
  }

  /** Whether x is shown as it is, with every label. */
  public boolean isEmpty() {
    return equals(none());
  }

  /**
   * Notes what the data set does not have.
   *
   * @param pointer JSON pointer of the spec that holds these keys
   */
  public void check(SetDescription set, int trainingExamples, String pointer, Problems problems) {
    condition.ifPresent(given -> given.check(set, pointer + "/condition", problems));
    labelled.ifPresent(kept -> kept.check(set, trainingExamples, pointer + "/labelled", problems));
    if (labelled.isPresent() && condition.orElse(null) instanceof LabelCondition) {
      problems.add(
          pointer + "/labelled", "expected none where the label is the condition, found some");
    }
  }

  /** What a model can know of it. */
  public SideInformation of(SetDescription set, int trainingExamples) {
    SideInformation labels =
        set.classes()
            .map(classes -> SideInformation.labels(classes, trainingExamples))
            .orElse(SideInformation.none())
            .withState(set.state());
    SideInformation kept = labelled.map(spec -> labels.withLabels(spec.count())).orElse(labels);
    return condition.map(given -> kept.divided(given.of(set))).orElse(kept);
  }

  /** Shape of x, of one example. */
  public Shape example(SetDescription set) {
    return condition.map(given -> given.of(set).example()).orElse(set.shape());
  }

  /**
   * The splits with what comes with them.
   *
   * @throws BadDataException if a class has too few examples for the labels to be kept
   */
  public DataSets over(DataSets sets, SetDescription set) {
    return new DataSets(
        sets.name(),
        sets.label(),
        sets.digest(),
        train(sets.train(), set),
        conditioned(sets.validation(), set),
        conditioned(sets.test(), set),
        sets.reading());
  }

  /** The training split with what comes with it. */
  public DataSource train(DataSource train, SetDescription set) {
    return conditioned(labelled.map(kept -> kept.keep(train)).orElse(train), set);
  }

  private DataSource conditioned(DataSource split, SetDescription set) {
    if (condition.orElse(null) instanceof LabelCondition) {
      requireLabels(split, set);
    }
    return condition
        .<DataSource>map(given -> new ConditionedSource(split, given.of(set)))
        .orElse(split);
  }

  private static void requireLabels(DataSource split, SetDescription set) {
    long unknown =
        Arrays.stream(split.labels().orElse(new int[0])).filter(label -> label < 0).count();
    if (unknown > 0) {
      throw new BadDataException(
          set.name()
              + ": the label is the condition: expected one for every example, found "
              + unknown
              + " of "
              + split.size()
              + " examples without");
    }
  }
}
