package org.vaezoo.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes of a labelled data set, whatever its files call them: numbers, folders, words of a
 * column. They are counted from 0 in order, and every number has examples: labels 0, 7 and 255 are
 * three classes.
 */
public final class LabelTable {

  /** Number of a class that is not known. */
  public static final int UNKNOWN = -1;

  private static final int MOST_CLASSES = 1 << 16;
  private static final long GREATEST = 1L << 53;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern DIGITS_OF_A_LONG = Pattern.compile("\\d{1,18}");

  private final List<String> classes;
  private final int[] training;
  private final Optional<int[]> test;

  private LabelTable(List<String> classes, int[] training, Optional<int[]> test) {
    this.classes = List.copyOf(classes);
    this.training = training;
    this.test = test;
  }

  /**
   * A table of names; whole numbers are in the order of numbers, other names in that of letters.
   *
   * @param place what a message calls the labels
   * @param training of each training example; empty, or -1, where it is not known
   * @param test of each example of the test file
   * @throws BadDataException if no label is known, or a class of the test file is not in training
   */
  public static LabelTable of(String place, List<String> training, Optional<List<String>> test) {
    boolean numbers =
        Stream.concat(training.stream(), test.stream().flatMap(List::stream))
            .filter(LabelTable::isKnown)
            .noneMatch(label -> Double.isNaN(DecimalMark.POINT.number(label)));
    return numbers
        ? named(place, whole(place, training), test.map(labels -> whole(place, labels)))
        : named(place, training, test);
  }

  private static LabelTable named(
      String place, List<String> training, Optional<List<String>> test) {
    TreeSet<String> names = new TreeSet<>(order(training));
    training.stream().filter(LabelTable::isKnown).forEach(names::add);
    if (names.isEmpty()) {
      throw new BadDataException(place + ": expected labels, found none that is known");
    }
    if (names.size() == 1 && training.contains("-1")) {
      throw new BadDataException(
          place
              + ": expected classes from 0, found -1 and "
              + names.first()
              + " alone: -1 stands for a class that is not known; number the two classes 0 and 1,"
              + " or leave the labels out of the spec");
    }
    if (names.size() > MOST_CLASSES) {
      throw new BadDataException(
          place + ": expected at most " + MOST_CLASSES + " classes, found " + names.size());
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return new LabelTable(
        new ArrayList<>(names),
        numbered(place, training, numbers),
        test.map(labels -> numbered(place, labels, numbers)));
  }

  /**
   * A table of whole numbers.
   *
   * @param training of each training example; -1 where it is not known
   * @throws BadDataException if one is below -1 or not whole, no label is known, or a class of the
   *     test file is not in training
   */
  public static LabelTable of(String place, double[] training, Optional<double[]> test) {
    return named(place, names(place, training), test.map(labels -> names(place, labels)));
  }

  /** A table of bytes, as IDX files have them. */
  public static LabelTable of(String place, byte[] training, Optional<byte[]> test) {
    return named(place, names(training), test.map(LabelTable::names));
  }

  /** The names of the classes, by number. */
  public List<String> classes() {
    return classes;
  }

  /** Class of each training example, -1 where it is not known; not a copy. */
  public int[] training() {
    return training;
  }

  /** Class of each example of the test file, if there is one; not a copy. */
  public Optional<int[]> test() {
    return test;
  }

  private static boolean isKnown(String label) {
    return !label.isEmpty() && !label.equals("-1");
  }

  private static Comparator<String> order(List<String> labels) {
    boolean whole =
        labels.stream()
            .filter(LabelTable::isKnown)
            .allMatch(label -> DIGITS_OF_A_LONG.matcher(label).matches());
    Comparator<String> letters = Comparator.naturalOrder();
    return whole
        ? Comparator.<String>comparingLong(Long::parseLong).thenComparing(letters)
        : letters;
  }

  private static int[] numbered(String place, List<String> labels, Map<String, Integer> numbers) {
    int[] numbered = new int[labels.size()];
    for (int n = 0; n < numbered.length; n++) {
      String label = labels.get(n);
      if (isKnown(label) && !numbers.containsKey(label)) {
        throw new BadDataException(
            place
                + ": class '"
                + label
                + "' of test example "
                + n
                + " has no training example, so that no model can know it; leave such examples out"
                + " of the test file, or the labels out of the spec");
      }
      numbered[n] = isKnown(label) ? numbers.get(label) : UNKNOWN;
    }
    return numbered;
  }

  private static List<String> names(String place, double[] labels) {
    List<String> names = new ArrayList<>(labels.length);
    for (int n = 0; n < labels.length; n++) {
      if (!isClass(labels[n])) {
        throw new BadDataException(
            place
                + ": expected classes from 0, or -1 where one is not known, found "
                + (labels[n] == Math.rint(labels[n])
                    ? Double.toString(labels[n]).replaceFirst("\\.0$", "")
                    : labels[n])
                + " at position "
                + n);
      }
      names.add(Long.toString((long) labels[n]));
    }
    return names;
  }

  /** Whether a number is that of a class, or stands for one that is not known. */
  private static boolean isClass(double number) {
    return number >= UNKNOWN && number <= GREATEST && number == Math.rint(number);
  }

  /**
   * Numbers as the whole ones that they are: 1.0 and 1 are one class. What is digits alone stays as
   * it is: 07 and 7 are two.
   */
  private static List<String> whole(String place, List<String> labels) {
    List<String> whole = new ArrayList<>(labels.size());
    for (int n = 0; n < labels.size(); n++) {
      String label = labels.get(n);
      boolean plain = !isKnown(label) || DIGITS.matcher(label).matches();
      whole.add(plain ? label : whole(place, n, label));
    }
    return whole;
  }

  private static String whole(String place, int position, String label) {
    double value = DecimalMark.POINT.number(label);
    if (!isClass(value)) {
      throw new BadDataException(
          place
              + ": expected classes that are words or whole numbers from 0, or -1 where one is not"
              + " known, found '"
              + label
              + "' at position "
              + position);
    }
    return Long.toString((long) value);
  }

  private static List<String> names(byte[] labels) {
    String[] names = new String[labels.length];
    Arrays.setAll(names, n -> Integer.toString(labels[n] & 0xff));
    return Arrays.asList(names);
  }
}
