package org.vaezoo.core.data.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.core.data.Spread;

/**
 * A report on data in one line.
 *
 * @param report what was read
 */
record DataReportLine(DataReport report) {

  private static final int CLASSES_IN_FULL = 12;
  private static final int COLUMNS_IN_FULL = 8;

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(
        report.examples().get(0)
            + " training, "
            + report.examples().get(1)
            + " validation and "
            + report.examples().get(2)
            + " test examples");
    parts.add(dimensions() + " " + report.kind().words() + " numbers, shown as " + report.label());
    parts.add(
        "least "
            + number(report.least())
            + ", greatest "
            + number(report.greatest())
            + ", "
            + (report.hasMore() ? "more than " + (Spread.MANY - 1) : report.distinct())
            + " different");
    inBrief(report.columns(), COLUMNS_IN_FULL).ifPresent(names -> parts.add("columns " + names));
    if (!report.classes().isEmpty()) {
      parts.add(classesInBrief());
    }
    parts.addAll(report.notes());
    return report.name() + ": " + String.join("; ", parts);
  }

  private String dimensions() {
    return Arrays.stream(report.shape().getShape())
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
        report.classes().size() > CLASSES_IN_FULL
            ? fewestAndMost()
            : report.classes().stream()
                .map(DataReportLine::words)
                .collect(Collectors.joining(", "));
    int unknown = report.unlabelled().stream().mapToInt(Integer::intValue).sum();
    return report.classes().size()
        + " classes (training + validation + test): "
        + some
        + (unknown > 0 ? ", not known " + sum(report.unlabelled()) : "");
  }

  private String fewestAndMost() {
    List<Integer> training = report.classes().stream().map(each -> each.examples().get(0)).toList();
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
