package org.vaezoo.core.schedule;

import java.util.List;

/**
 * A choice among names that are known elsewhere: these alone, or all but these.
 *
 * @param excluded whether the names are left out rather than chosen
 * @param names the names
 */
public record Names(boolean excluded, List<String> names) {

  public Names {
    names = List.copyOf(names);
  }

  /** Every name. */
  public static Names all() {
    return allBut(List.of());
  }

  /** These names. */
  public static Names only(List<String> names) {
    return new Names(false, names);
  }

  /** Every name but these. */
  public static Names allBut(List<String> names) {
    return new Names(true, names);
  }

  /** Whether a name is chosen. */
  public boolean has(String name) {
    return names.contains(name) != excluded;
  }
}
