package org.vaezoo.core.data.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** How often each class stands in each split. */
  static List<ClassCounts> of(List<String> names, List<Split> splits) {
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
}
