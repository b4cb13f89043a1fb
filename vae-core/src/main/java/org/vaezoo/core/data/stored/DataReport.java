package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final int CLASSES_IN_FULL = 12;
  private static final int COLUMNS_IN_FULL = 8;

  public DataReport {
    examples = List.copyOf(examples);
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
    unlabelled = List.copyOf(unlabelled);
    notes = List.copyOf(notes);
  }

  /**
   * A class.
   *
   * @param name as the files have it
   * @param examples of the training, the validation and the test split
   */
  public record ClassCounts(String name, List<Integer> examples) {

    public ClassCounts {
      examples = List.copyOf(examples);
    }
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
        counts(set.classes(), splits),
        splits.stream().map(split -> count(split, LabelTable.UNKNOWN)).toList(),
        set.notes());
  }

  private static List<ClassCounts> counts(List<String> names, List<Split> splits) {
    int[][] counts = new int[splits.size()][names.size()];
    for (int s = 0; s < counts.length; s++) {
      for (int label : splits.get(s).labels().orElse(new int[0])) {
        if (label >= 0) {
          counts[s][label]++;
        }
      }
    }
    List<ClassCounts> classes = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      int number = k;
      classes.add(
          new ClassCounts(
              names.get(k), Arrays.stream(counts).map(split -> split[number]).toList()));
    }
    return classes;
  }

  private static int count(Split split, int label) {
    return (int)
        Arrays.stream(split.labels().orElse(new int[0])).filter(each -> each == label).count();
  }

  /**
   * Requires that no class is tested that is not trained.
   *
   * @throws BadDataException if one is
   */
  void requireTrainedClasses() {
    for (ClassCounts each : classes) {
      if (each.examples().get(0) == 0 && each.examples().get(2) > 0) {
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
    List<String> parts = new ArrayList<>();
    parts.add(
        examples.get(0)
            + " training, "
            + examples.get(1)
            + " validation and "
            + examples.get(2)
            + " test examples");
    parts.add(dimensions() + " " + kind.words() + " numbers, shown as " + label);
    parts.add(
        "least "
            + number(least)
            + ", greatest "
            + number(greatest)
            + ", "
            + (hasMore() ? "more than " + (Spread.MANY - 1) : distinct)
            + " different");
    inBrief(columns, COLUMNS_IN_FULL).ifPresent(names -> parts.add("columns " + names));
    if (!classes.isEmpty()) {
      parts.add(classesInBrief());
    }
    parts.addAll(notes);
    return name + ": " + String.join("; ", parts);
  }

  private String dimensions() {
    return Arrays.stream(shape.getShape())
        .mapToObj(Long::toString)
        .collect(Collectors.joining(" x "));
  }

  private static Optional<String> inBrief(List<String> names, int most) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return Optional.of(names.size() > most ? shown + ", ... (" + names.size() + ")" : shown);
  }

  private String classesInBrief() {
    String some =
        classes.size() > CLASSES_IN_FULL
            ? fewestAndMost()
            : classes.stream().map(DataReport::words).collect(Collectors.joining(", "));
    int unknown = unlabelled.stream().mapToInt(Integer::intValue).sum();
    return classes.size()
        + " classes (training + validation + test): "
        + some
        + (unknown > 0 ? ", not known " + sum(unlabelled) : "");
  }

  private String fewestAndMost() {
    List<Integer> training = classes.stream().map(each -> each.examples().get(0)).toList();
    return "from "
        + Collections.min(training)
        + " to "
        + Collections.max(training)
        + " training examples each";
  }

  private static String words(ClassCounts each) {
    return each.name() + " " + sum(each.examples());
  }

  private static String sum(List<Integer> counts) {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(" + "));
  }

  /** A whole number without a fraction. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
