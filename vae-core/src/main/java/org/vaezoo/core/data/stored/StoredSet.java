package org.vaezoo.core.data.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.view.Binarization;

/**
 * A data set as its files have it.
 *
 * @param digest SHA-256 over all that was read, in hexadecimal
 * @param training examples of the training file
 * @param test examples of the test file, if there is one
 * @param testCount how many examples of the training file are held out where there is no test file
 * @param classes names of the classes by number; none where there are no labels
 * @param columns names of the dimensions of a vector, where they have names
 * @param notes what a reader of the files has to know, as what of them was passed over
 */
public record StoredSet(
    String digest,
    StoredExamples training,
    Optional<StoredExamples> test,
    int testCount,
    List<String> classes,
    List<String> columns,
    List<String> notes) {

  public StoredSet {
    classes = List.copyOf(classes);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** A set without labels, columns and notes. */
  public StoredSet(
      String digest, StoredExamples training, Optional<StoredExamples> test, int testCount) {
    this(digest, training, test, testCount, List.of(), List.of(), List.of());
  }

  /** The same with the names of its classes, where there are labels. */
  public StoredSet labelled(Optional<LabelTable> labels) {
    List<String> names = labels.map(LabelTable::classes).orElse(List.of());
    return new StoredSet(digest, training, test, testCount, names, columns, notes);
  }

  /** The same with names of its columns, and with notes. */
  public StoredSet with(List<String> names, List<String> said) {
    return new StoredSet(digest, training, test, testCount, classes, names, said);
  }

  /** The three splits of all examples, each shown by a binarisation. */
  public DataSets split(String name, String label, Binarization binarization, int validation) {
    return split(name, label, binarization, TrainingChoice.allBut(validation), Scale.none());
  }

  /**
   * The three splits, each shown by a binarisation.
   *
   * @param choice which examples of the training file validate and train
   * @param scale how columns of real numbers are scaled
   * @throws BadDataException if a class of the test split has no training example and was not left
   *     out, no example is left, or a column cannot be scaled
   */
  public DataSets split(
      String name, String label, Binarization binarization, TrainingChoice choice, Scale scale) {
    Partition partition = choice.partition(this);
    int[] trained = choice.kept(training, partition.training(), name);
    int[] validating = choice.kept(training, partition.validation(), name);
    Optional<Scaling> scaling = scale.of(this, name, trained);
    Examples shown = shown(training, binarization, 0, scaling);
    Split train = split(shown, trained);
    Split validate = split(shown, validating);
    Split tested =
        test.map(file -> whole(file, binarization, training.size(), scaling))
            .orElseGet(() -> split(shown, partition.test()));
    List<String> said = choice.noted(scale.notes(this), partition.training(), trained);
    DataReport reading = DataReport.of(noted(said), name, label, List.of(train, validate, tested));
    reading.requireTrainedClasses(choice.withoutClasses());
    return new DataSets(name, label, digest, train, validate, tested, Optional.of(reading));
  }

  private Optional<Integer> classCount() {
    return training.labels().map(labels -> classes.size());
  }

  private StoredSet noted(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return with(columns, all);
  }

  private static Examples shown(
      StoredExamples file, Binarization binarization, int firstIndex, Optional<Scaling> scaling) {
    return file instanceof RealNumbers table && scaling.isPresent()
        ? table.shownBy(scaling.get())
        : file.shown(binarization, firstIndex);
  }

  private Split split(Examples shown, int[] positions) {
    return new Split(training, shown, positions, 0, classCount());
  }

  private Split whole(
      StoredExamples file, Binarization binarization, int firstIndex, Optional<Scaling> scaling) {
    int[] all = IntStream.range(0, file.size()).toArray();
    Examples shown = shown(file, binarization, firstIndex, scaling);
    return new Split(file, shown, all, firstIndex, classCount());
  }
}
