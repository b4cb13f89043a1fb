package org.vaezoo.measures.anomaly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Some classes of the test split, of which the model was trained on no example: An and Cho (2015)
 * hold out one digit at a time. A model whose training split holds an example of such a class is
 * refused: it has seen what it is asked to find strange.
 */
@PartType("other-classes")
@Doc("Some classes of the test split, which the training split must not hold.")
record OtherClasses(
    @Doc("Numbers of the classes; none for those of which the training split holds no example.")
        @Default("[]")
        @Range(min = 0, max = 65_535)
        List<Integer> classes)
    implements OutlierSpec {

  public OtherClasses {
    classes = List.copyOf(classes);
  }

  @Override
  public String name(Subject subject) {
    return "classes " + held(subject);
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    if (input.side().classes().isEmpty()) {
      problems.add(pointer, "needs a data set with labels");
      return;
    }
    int known = input.side().classes().get();
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i) >= known) {
        problems.add(
            pointer + "/classes/" + i,
            "expected a class of 0 to " + (known - 1) + ", found " + classes.get(i));
      }
    }
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    if (subject.data().test().labels().isEmpty()) {
      return Optional.of("the test examples of " + subject.data().name() + " have no labels");
    }
    Set<Integer> trained = trained(subject);
    for (int label : classes) {
      if (trained.contains(label)) {
        return Optional.of("the model was trained on examples of class " + label);
      }
    }
    if (held(subject).isEmpty()) {
      return Optional.of(
          "the model was trained on examples of every class of the test split; data.withoutClasses"
              + " leaves some out");
    }
    return rows(subject, true).size() > 0 && rows(subject, false).size() > 0
        ? Optional.empty()
        : Optional.of("the test split does not hold both these classes and others");
  }

  @Override
  public Contrast contrast(Subject subject) {
    return new Contrast(rows(subject, false), rows(subject, true));
  }

  private static Set<Integer> trained(Subject subject) {
    return IntStream.of(subject.data().train().labels().orElse(new int[0]))
        .boxed()
        .collect(Ordered.toSet());
  }

  /** The classes that are told apart, ascending where they are not said. */
  private Set<Integer> held(Subject subject) {
    if (!classes.isEmpty()) {
      return Ordered.copyOf(classes);
    }
    Set<Integer> trained = trained(subject);
    return IntStream.of(subject.data().test().labels().orElseThrow())
        .filter(label -> label >= 0 && !trained.contains(label))
        .sorted()
        .boxed()
        .collect(Ordered.toSet());
  }

  private DataSource rows(Subject subject, boolean held) {
    Set<Integer> outlying = held(subject);
    DataSource test = subject.data().test();
    int[] labels = test.labels().orElseThrow();
    return Subset.of(
        test,
        row -> labels[row] >= 0 && outlying.contains(labels[row]) == held,
        labels.length,
        subject.seed());
  }
}
