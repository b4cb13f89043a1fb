package org.vaezoo.core.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (settings instanceof Timed timed) {
      timed.check(epochs, pointer, problems);
    }
    if (settings instanceof Record group) {
      for (RecordComponent component : group.getClass().getRecordComponents()) {
        String child = Pointers.child(pointer, component.getName());
        check(value(group, component), epochs, child, problems);
      }
    } else if (settings instanceof Optional<?> optional) {
      optional.ifPresent(value -> check(value, epochs, pointer, problems));
    } else if (settings instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), epochs, pointer + "/" + i, problems);
      }
    } else if (settings instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> check(value, epochs, Pointers.child(pointer, key.toString()), problems));
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
