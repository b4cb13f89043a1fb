package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.train.StepValues;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingGroup;

/** A training that is one of a group makes the steps that it makes alone. */
interface TrainsInGroups extends VariantUnderTest {

  /** Steps that are compared. */
  int STEPS = 50;

  /**
   * Steps that a training has made.
   *
   * @param values of each
   * @param blocks how many came together
   */
  record Course(List<StepValues> values, List<Integer> blocks) {

    void add(List<StepValues> more) {
      values.addAll(more);
      blocks.add(more.size());
    }

    int left() {
      return STEPS - values.size();
    }

    int longest() {
      return Collections.max(blocks);
    }
  }

  /** Whether its first steps may be made many in a call. */
  default boolean makesStepsTogether() {
    return true;
  }

  @Test
  default void membersOfAGroupMakeTheirOwnSteps() {
    compare(11L, 12L);
  }

  @Test
  default void membersThatShareTheirExamplesMakeTheirOwnSteps() {
    compare(11L, 11L);
  }

  private void compare(long... seeds) {
    TinyVariant variant = TinyVariant.of(variant());
    List<TinyRun> alone = variant.members(Precision.FLOAT64, seeds);
    List<TinyRun> members = variant.members(Precision.FLOAT64, seeds);
    try {
      List<Course> expected = alone.stream().map(TrainsInGroups::alone).toList();
      List<Course> found = together(members);
      for (int k = 0; k < seeds.length; k++) {
        same(found.get(k).values(), expected.get(k).values(), k);
        assertThat(found.get(k).longest() > 1).isEqualTo(makesStepsTogether());
      }
    } finally {
      alone.forEach(TinyRun::close);
      members.forEach(TinyRun::close);
    }
  }

  private static void same(List<StepValues> found, List<StepValues> expected, int member) {
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> values = found.get(step).values();
      assertThat(values.keySet()).isEqualTo(expected.get(step).values().keySet());
      for (Map.Entry<String, Double> entry : expected.get(step).values().entrySet()) {
        double value = entry.getValue();
        assertThat(values.get(entry.getKey()))
            .as("%s of step %d of member %d", entry.getKey(), step, member)
            .isCloseTo(value, within(1e-10 * Math.max(1, Math.abs(value))));
      }
    }
  }

  private static Course alone(TinyRun run) {
    Course course = new Course(new ArrayList<>(), new ArrayList<>());
    while (course.left() > 0) {
      course.add(run.training().advance(course.left()));
    }
    return course;
  }

  private static List<Course> together(List<TinyRun> runs) {
    SortedMap<Integer, Training> members = new TreeMap<>();
    List<Course> courses = new ArrayList<>();
    for (TinyRun run : runs) {
      members.put(members.size(), run.training());
      courses.add(new Course(new ArrayList<>(), new ArrayList<>()));
    }
    boolean shared = TrainingGroup.seeTheSame(members.values());
    try (TrainingGroup group =
        new TrainingGroup(runs.size(), shared, members, runs.get(0).engine().manager())) {
      int left = STEPS;
      while (left > 0) {
        group.advance(left).forEach((k, made) -> courses.get(k).add(made.values()));
        left = courses.stream().mapToInt(Course::left).max().orElseThrow();
      }
    }
    return courses;
  }
}
