package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.sweep.SweepSpec;

/** No number of a spec is without limits, whoever brought the record that it belongs to. */
class RangesTest {

  /** Seeds: every whole number that JSON keeps apart is as good as another; the type holds them. */
  private static final Set<String> SEEDS = Set.of("seed", "evaluationSeed");

  private static final Set<Class<?>> NUMBERS =
      Set.of(
          int.class,
          long.class,
          float.class,
          double.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  @Test
  void everyNumberHasALeastAndAGreatest() {
    Set<Class<?>> records = records();
    assertThat(records).hasSizeGreaterThan(100);
    List<String> without = new ArrayList<>();
    int numbers = 0;
    for (Class<?> settings : records) {
      for (RecordComponent component : settings.getRecordComponents()) {
        if (isNumeric(component.getGenericType()) && !isSeed(component)) {
          numbers++;
          if (!isBounded(component.getAnnotation(Range.class))) {
            without.add(settings.getName() + " " + component.getName());
          }
        }
      }
    }
    assertThat(numbers).isGreaterThan(150);
    assertThat(without).as("numbers without a @Range of two ends").isEmpty();
  }

  @Test
  void theRuleFindsWhatBreaksIt() {
    record Broken(
        int plain, @Range(min = 1) List<Double> half, @Range(min = 0, max = 1) double ok) {}
    assertThat(Broken.class.getRecordComponents())
        .allMatch(component -> isNumeric(component.getGenericType()))
        .extracting(component -> isBounded(component.getAnnotation(Range.class)))
        .containsExactly(false, false, true);
  }

  private static boolean isSeed(RecordComponent component) {
    return component.getType() == long.class && SEEDS.contains(component.getName());
  }

  private static boolean isBounded(Range range) {
    return range != null
        && Double.isFinite(range.min())
        && Double.isFinite(range.max())
        && range.min() <= range.max();
  }

  private static boolean isNumeric(Type type) {
    return NUMBERS.contains(innermost(type));
  }

  /** What a list, an optional or a map holds at last. */
  private static Class<?> innermost(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return innermost(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  /** Every record that a spec can hold: all installed parts, and what stands in them. */
  private static Set<Class<?>> records() {
    PartCatalog catalog = Variants.parts();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(ExperimentSpec.class, SweepSpec.class));
    catalog.kinds().stream().map(PartKind::choices).map(Map::values).forEach(open::addAll);
    Set<Class<?>> found = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Class<?> settings = open.remove();
      if (!found.add(settings)) {
        continue;
      }
      for (RecordComponent component : settings.getRecordComponents()) {
        Optional.of(innermost(component.getGenericType()))
            .filter(Class::isRecord)
            .ifPresent(open::add);
      }
    }
    return found;
  }
}
