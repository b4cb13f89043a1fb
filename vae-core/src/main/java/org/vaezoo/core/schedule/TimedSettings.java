package org.vaezoo.core.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;

/** Finds all that takes its time in settings, wherever it stands. */
public final class TimedSettings {

  private TimedSettings() {}

  /**
   * Notes every schedule that the run would cut off, with its place.
   *
   * @param settings a record of settings: its components, and theirs
   * @param epochs of the run
   * @param pointer JSON pointer of the settings
   */
  public static void check(Object settings, int epochs, String pointer, Problems problems) {
    visit(settings, pointer, (place, timed) -> timed.check(epochs, place, problems));
  }

  /**
   * The places of all by which the beginning of a longer run is not the shorter run.
   *
   * @param settings a record of settings: its components, and theirs
   */
  public static List<String> thatDependOnLength(Object settings) {
    List<String> places = new ArrayList<>();
    visit(
        settings,
        "",
        (place, timed) -> {
          if (timed.dependsOnLength()) {
            places.add(place);
          }
        });
    return places;
  }

  /**
   * The places of all schedules: numbers that a step is given, and that no model is made of.
   *
   * @param settings a record of settings: its components, and theirs
   */
  public static List<String> schedules(Object settings) {
    List<String> places = new ArrayList<>();
    visit(
        settings,
        "",
        (place, timed) -> {
          if (timed instanceof Schedule) {
            places.add(place);
          }
        });
    return places;
  }

  private static void visit(Object settings, String pointer, BiConsumer<String, Timed> visitor) {
    if (settings instanceof Timed timed) {
      visitor.accept(pointer, timed);
    }
    if (settings instanceof Record group) {
      for (RecordComponent component : group.getClass().getRecordComponents()) {
        String child = Pointers.child(pointer, component.getName());
        visit(value(group, component), child, visitor);
      }
    } else if (settings instanceof Optional<?> optional) {
      optional.ifPresent(value -> visit(value, pointer, visitor));
    } else if (settings instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(list.get(i), pointer + "/" + i, visitor);
      }
    } else if (settings instanceof Map<?, ?> map) {
      map.forEach((key, value) -> visit(value, Pointers.child(pointer, key.toString()), visitor));
    }
  }

  private static Object value(Record group, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(group);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
