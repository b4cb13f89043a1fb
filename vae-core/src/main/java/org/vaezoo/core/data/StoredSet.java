package org.vaezoo.core.data;

import java.util.Optional;

/**
 * A data set as its files have it.
 *
 * @param digest SHA-256 over all that was read, in hexadecimal
 * @param training examples of the training file
 * @param test examples of the test file, if there is one
 * @param testCount how many examples of the training file are held out where there is no test file
 */
public record StoredSet(
    String digest, StoredExamples training, Optional<StoredExamples> test, int testCount) {

  /** The three splits, each shown by a binarisation. */
  DataSets split(String name, String label, Binarization binarization, int validation) {
    Partition partition = new Partition(training.size(), testCount, validation);
    Examples shown = training.shown(binarization, 0);
    return new DataSets(
        name,
        label,
        digest,
        new Split(training, shown, partition.training(), 0, classes()),
        new Split(training, shown, partition.validation(), 0, classes()),
        test.<DataSource>map(file -> whole(file, binarization, training.size()))
            .orElseGet(() -> new Split(training, shown, partition.test(), 0, classes())));
  }

  /** One more than the greatest label of any file, where the training examples have labels. */
  private Optional<Integer> classes() {
    return training
        .labels()
        .map(labels -> Labels.classes(labels, test.flatMap(StoredExamples::labels)));
  }

  private Split whole(StoredExamples file, Binarization binarization, int firstIndex) {
    int[] all = new int[file.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return new Split(file, file.shown(binarization, firstIndex), all, firstIndex, classes());
  }
}
