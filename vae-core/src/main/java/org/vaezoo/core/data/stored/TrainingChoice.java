package org.vaezoo.core.data.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.order.Ordered;

/**
 * Which examples of a training file validate and train. Classes that are left out are so after
 * everything else: each other example stands in the same split as without them. An example whose
 * class is not known may be of such a class, and is left out with them.
 *
 * @param validation how many examples validate, before classes are left out
 * @param examples how many train or validate, before classes are left out; all where empty
 * @param withoutClasses classes of which no example trains or validates
 */
public record TrainingChoice(
    int validation, Optional<Integer> examples, List<Integer> withoutClasses) {

  public TrainingChoice {
    withoutClasses = List.copyOf(withoutClasses);
  }

  /** All examples that do not validate train. */
  public static TrainingChoice allBut(int validation) {
    return new TrainingChoice(validation, Optional.empty(), List.of());
  }

  /** Which examples of the file stand in which split, where no class is left out. */
  Partition partition(StoredSet set) {
    return new Partition(set.training().size(), set.testCount(), validation, examples);
  }

  /**
   * The positions of a training file that stay.
   *
   * @throws BadDataException if some were asked for and none stays
   */
  int[] kept(StoredExamples file, int[] positions, String name) {
    if (withoutClasses.isEmpty()) {
      return positions;
    }
    int[] labels = file.labels().orElseThrow();
    Set<Integer> without = Ordered.copyOf(withoutClasses);
    int[] kept =
        Arrays.stream(positions)
            .filter(position -> labels[position] >= 0 && !without.contains(labels[position]))
            .toArray();
    if (kept.length == 0 && positions.length > 0) {
      throw new BadDataException(
          name
              + ": withoutClasses: none of "
              + positions.length
              + " examples is left of a split without the classes "
              + withoutClasses);
    }
    return kept;
  }

  /** The notes of a reading with what was left out. */
  List<String> noted(List<String> notes, int[] before, int[] after) {
    if (withoutClasses.isEmpty()) {
      return notes;
    }
    List<String> all = new ArrayList<>(notes);
    all.add(
        String.format(
            Locale.ROOT,
            "without the classes %s: %d training examples are left out",
            withoutClasses,
            before.length - after.length));
    return all;
  }
}
