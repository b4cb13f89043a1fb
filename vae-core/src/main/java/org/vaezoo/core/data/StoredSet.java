package org.vaezoo.core.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** The same with names of its classes. */
  StoredSet with(List<String> names) {
    return new StoredSet(digest, training, test, testCount, names, columns, notes);
  }

  /** The same with names of its columns, and with notes. */
  StoredSet with(List<String> names, List<String> said) {
    return new StoredSet(digest, training, test, testCount, classes, names, said);
  }

  /** The three splits of all examples, each shown by a binarisation. */
  DataSets split(String name, String label, Binarization binarization, int validation) {
    return split(name, label, binarization, validation, Optional.empty());
  }

  /**
   * The three splits, each shown by a binarisation.
   *
   * @param examples how many examples of the training file train and validate; all where empty
   * @throws BadDataException if a class of the test split has no training example
   */
  DataSets split(
      String name,
      String label,
      Binarization binarization,
      int validation,
      Optional<Integer> examples) {
    Partition partition = new Partition(training.size(), testCount, validation, examples);
    Examples shown = training.shown(binarization, 0);
    Split train = new Split(training, shown, partition.training(), 0, classCount());
    Split validate = new Split(training, shown, partition.validation(), 0, classCount());
    Split tested =
        test.map(file -> whole(file, binarization, training.size()))
            .orElseGet(() -> new Split(training, shown, partition.test(), 0, classCount()));
    Reading reading = Reading.of(this, name, label, List.of(train, validate, tested));
    reading.requireTrainedClasses();
    return new DataSets(name, label, digest, train, validate, tested, Optional.of(reading));
  }

  private Optional<Integer> classCount() {
    return training.labels().map(labels -> classes.size());
  }

  private Split whole(StoredExamples file, Binarization binarization, int firstIndex) {
    int[] all = IntStream.range(0, file.size()).toArray();
    return new Split(file, file.shown(binarization, firstIndex), all, firstIndex, classCount());
  }
}
