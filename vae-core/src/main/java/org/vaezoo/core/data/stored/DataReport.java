package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Spread;

/**
 * What was read of a data set: said before a run, and kept beside its results.
 *
 * @param name of the set
 * @param label how it is shown
 * @param kind of the numbers, as stored
 * @param shape of one example
 * @param examples of the training, the validation and the test split
 * @param least smallest number of all files
 * @param greatest largest number
 * @param distinct how many different numbers there are, {@link Spread#MANY} for more
 * @param columns names of the dimensions, where they have names
 * @param classes the classes, with how many examples each split has
 * @param unlabelled examples of each split whose class is not known
 * @param notes what else a reader has to know
 */
public record DataReport(
    String name,
    String label,
    DataKind kind,
    Shape shape,
    List<Integer> examples,
    double least,
    double greatest,
    int distinct,
    List<String> columns,
    List<ClassCounts> classes,
    List<Integer> unlabelled,
    List<String> notes) {

  public DataReport {
    examples = List.copyOf(examples);
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
    unlabelled = List.copyOf(unlabelled);
    notes = List.copyOf(notes);
  }

  static DataReport of(StoredSet set, String name, String label, List<Split> splits) {
    Spread spread = set.training().spread();
    spread = set.test().map(StoredExamples::spread).map(spread::and).orElse(spread);
    return new DataReport(
        name,
        label,
        set.training().stored(),
        set.training().shape(),
        splits.stream().map(Split::size).toList(),
        spread.least(),
        spread.greatest(),
        spread.distinct(),
        set.columns(),
        ClassCounts.of(set.classes(), splits),
        splits.stream().map(split -> count(split, LabelTable.UNKNOWN)).toList(),
        set.notes());
  }

  private static int count(Split split, int label) {
    return (int)
        Arrays.stream(split.labels().orElse(new int[0])).filter(each -> each == label).count();
  }

  /**
   * Requires that no class is tested that is not trained.
   *
   * @param leftOut numbers of the classes that were left out of training
   * @throws BadDataException if one is
   */
  void requireTrainedClasses(List<Integer> leftOut) {
    for (int number = 0; number < classes.size(); number++) {
      ClassCounts each = classes.get(number);
      if (!leftOut.contains(number) && each.examples().get(0) == 0 && each.examples().get(2) > 0) {
        throw new BadDataException(
            name
                + ": labels: class '"
                + each.name()
                + "' has no training example, but "
                + each.examples().get(2)
                + " to test; hold out fewer examples, or leave the labels out of the spec");
      }
    }
  }

  /** Whether there are more different numbers than were told apart. */
  public boolean hasMore() {
    return distinct >= Spread.MANY;
  }

  /** In one line. */
  public String line() {
    return new DataReportLine(this).text();
  }
}
