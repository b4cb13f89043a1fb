package org.vaezoo.core.data.set;

import static org.vaezoo.core.data.Standardization.TRAIN;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.Scale;
import org.vaezoo.core.data.stored.TrainingChoice;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.ConditionSpec;
import org.vaezoo.core.data.view.LabelledSpec;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The data of an experiment. Which examples validate depends on the data set alone ({@link
 * Partition}).
 */
public record DataSpec(
    @Doc("Which data set.") DataSetSpec set,
    @Doc("How grey levels are shown.") Binarization binarization,
    @Doc("Training examples set aside to validate.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int validation,
    @Doc("Seed of the binarisation and the draws of every evaluation.") @Default("1")
        long evaluationSeed,
    @Doc("What a conditional model is given.") @Default("null") Optional<ConditionSpec> condition,
    @Doc("How many labels of the training split are kept; null for all.") @Default("null")
        Optional<LabelledSpec> labelled,
    @Doc(
            "How many examples train and validate, by a fixed random choice; more keep those of"
                + " fewer; null for all.")
        @Default("null")
        @Range(min = 2, max = 100_000_000)
        Optional<Integer> examples,
    @Doc(
            "Whether the columns of a table of real numbers are shifted and scaled by the moments"
                + " of the training split; nats stay those of the file's units. null for \"train\""
                + " where the numbers are such and the likelihood does not fix its variance.")
        @Default("null")
        Optional<Standardization> standardize,
    @Doc(
            "Numbers of the classes of which no example trains or validates, nor any of unknown"
                + " class; the test split keeps them. No part of a trial's identity where empty.")
        @Default("[]")
        @Range(min = 0, max = 65_535)
        List<Integer> withoutClasses) {

  public DataSpec {
    withoutClasses = List.copyOf(withoutClasses);
  }

  /** Data of which all examples are used. */
  public DataSpec(
      DataSetSpec set,
      Binarization binarization,
      int validation,
      long evaluationSeed,
      Optional<ConditionSpec> condition,
      Optional<LabelledSpec> labelled) {
    this(
        set,
        binarization,
        validation,
        evaluationSeed,
        condition,
        labelled,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Data without a condition, of which all labels are kept. */
  public DataSpec(DataSetSpec set, Binarization binarization, int validation, long evaluationSeed) {
    this(set, binarization, validation, evaluationSeed, Optional.empty(), Optional.empty());
  }

  /**
   * The same with another word on scaling.
   *
   * @param said whether the columns of a table are scaled
   */
  public DataSpec standardized(Standardization said) {
    return new DataSpec(
        set,
        binarization,
        validation,
        evaluationSeed,
        condition,
        labelled,
        examples,
        Optional.of(said),
        withoutClasses);
  }

  /** What comes with x. */
  public SideSpec side() {
    return new SideSpec(condition, labelled);
  }

  /**
   * Checks all that can be checked without loading, and describes what would be loaded.
   *
   * @param folder where data sets lie
   * @param pointer JSON pointer of this spec
   * @param problems to which all that is wrong is added
   * @return empty where something is wrong
   */
  public Optional<DataDescription> check(DataFolder folder, String pointer, Problems problems) {
    return described(folder, pointer, problems).map(this::shown);
  }

  /**
   * Loads and splits the data set.
   *
   * @throws BadDataException if anything is wrong with the files or does not fit them
   */
  public DataSets load(DataFolder folder) {
    return load(folder, new Scale.Own(standardize.orElse(TRAIN) == TRAIN));
  }

  /**
   * The same, where columns are scaled as those that a model was trained on.
   *
   * @param trained the model's training split
   */
  public DataSets loadAs(DataSource trained, DataFolder folder) {
    return load(folder, new Scale.Trained(trained.scaling()));
  }

  private DataSets load(DataFolder folder, Scale scale) {
    Problems problems = new Problems();
    SetDescription found =
        described(folder, "/data", problems).orElseThrow(() -> refused(problems.all().get(0)));
    DataSets sets =
        set.load(folder).split(found.name(), label(found.stored()), binarization, choice(), scale);
    return side().isEmpty() ? sets : side().over(sets, found);
  }

  private TrainingChoice choice() {
    return new TrainingChoice(validation, examples, withoutClasses);
  }

  private static BadDataException refused(Problem first) {
    return new BadDataException(first.pointer() + ": " + first.message());
  }

  /** What is known of the set before it is loaded; empty where something is wrong. */
  private Optional<SetDescription> described(DataFolder folder, String pointer, Problems problems) {
    Problems own = new Problems();
    set.check(pointer + "/set", own);
    Optional<SetDescription> found =
        own.isEmpty() ? fitting(folder, pointer, own) : Optional.empty();
    own.all().forEach(problem -> problems.add(problem.pointer(), problem.message()));
    return found;
  }

  private Optional<SetDescription> fitting(DataFolder folder, String pointer, Problems problems) {
    SetDescription found;
    try {
      found = set.describe(folder);
    } catch (BadDataException e) {
      problems.add(pointer + "/set", e.getMessage());
      return Optional.empty();
    }
    if (!binarization.fits(found.stored())) {
      problems.add(
          pointer + "/binarization",
          "works on grey levels, but the numbers of "
              + found.name()
              + " are "
              + found.stored().words()
              + "; expected none, found "
              + binarization.label()
              + (found.stored() == DataKind.CONTINUOUS
                  ? "; numbers of 0 to 1 and whole ones of 0 to 255 are levels where"
                      + " data.set.values says \"unit\" or \"levels\""
                  : ""));
    }
    if (standardize.equals(Optional.of(TRAIN))) {
      checkScale(found, pointer, problems);
    }
    if (examples.isPresent() && examples.get() > found.trainingExamples()) {
      problems.add(
          pointer + "/examples",
          "expected at most the "
              + found.trainingExamples()
              + " examples that train and validate, found "
              + examples.get());
      return Optional.empty();
    }
    int used = examples.orElse(found.trainingExamples());
    if (validation >= used) {
      problems.add(
          pointer + "/validation",
          "expected fewer than the " + used + " training examples, found " + validation);
    }
    new LeftOutClasses(withoutClasses).check(found, side(), pointer, problems);
    side().check(found, used - validation, pointer, problems);
    return problems.isEmpty() ? Optional.of(found) : Optional.empty();
  }

  private static void checkScale(SetDescription found, String pointer, Problems problems) {
    if (!Scale.isTable(found.stored(), found.shape())) {
      boolean real = found.stored() == DataKind.CONTINUOUS;
      problems.add(
          pointer + "/standardize",
          "scales the columns of a table of real numbers, each of which has a unit of its own,"
              + " but the numbers of "
              + found.name()
              + " are "
              + (real ? "those of images, whose pixels share one" : found.stored().words())
              + "; expected none or null, found train");
    }
  }

  private DataDescription shown(SetDescription found) {
    return new DataDescription(
        found.name(),
        label(found.stored()),
        side().example(found),
        kind(found.stored()),
        examples.orElse(found.trainingExamples()) - validation,
        validation,
        found.testExamples(),
        found.vocabulary(),
        side().of(found, examples.orElse(found.trainingExamples()) - validation));
  }

  private DataKind kind(DataKind stored) {
    boolean shown =
        stored == DataKind.GREY
            || (stored == DataKind.UNIT_INTERVAL && !(binarization instanceof NoBinarization));
    return shown ? binarization.kind() : stored;
  }

  private String label(DataKind stored) {
    return switch (stored) {
      case GREY -> binarization.label();
      case COUNT -> "counts";
      case TOKEN -> "tokens";
      case BINARY -> "binary";
      case CONTINUOUS -> "real";
      case UNIT_INTERVAL -> binarization instanceof NoBinarization ? "unit" : binarization.label();
    };
  }
}
