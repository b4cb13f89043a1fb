package org.vaezoo.core.data.set;

import java.util.List;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.core.settings.Problems;

/**
 * Classes that are left out of training and validation, as An and Cho, "Variational autoencoder
 * based anomaly detection using reconstruction probability" (2015), hold out a digit.
 *
 * @param classes their numbers; empty where none is left out
 */
record LeftOutClasses(List<Integer> classes) {

  private static final String KEY = "/withoutClasses";

  /**
   * Notes why a data set cannot do without them.
   *
   * @param side what a model is shown of the labels
   * @param pointer JSON pointer of the spec that holds the key
   */
  void check(SetDescription set, SideSpec side, String pointer, Problems problems) {
    if (classes.isEmpty()) {
      return;
    }
    if (set.classes().isEmpty()) {
      problems.add(pointer + KEY, "needs a data set with labels, but " + set.name() + " has none");
      return;
    }
    checkNumbers(set.classes().get(), pointer + KEY, problems);
    if (side.labelled().isPresent() || side.condition().orElse(null) instanceof LabelCondition) {
      problems.add(
          pointer + KEY,
          "expected none where a model is shown labels: it cannot know a class of which it is shown"
              + " no example");
    }
  }

  private void checkNumbers(int known, String pointer, Problems problems) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i) >= known) {
        problems.add(
            pointer + "/" + i,
            "expected a class of 0 to " + (known - 1) + ", found " + classes.get(i));
      }
    }
    if (classes.stream().distinct().count() < classes.size()) {
      problems.add(pointer, "expected each class once, found " + classes);
    } else if (classes.size() >= known) {
      problems.add(pointer, "expected fewer than all " + known + " classes: none is left to train");
    }
  }
}
