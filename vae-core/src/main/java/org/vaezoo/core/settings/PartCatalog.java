package org.vaezoo.core.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts that are installed: what may stand behind a {@code type}. */
public final class PartCatalog {

  private final List<Class<? extends Record>> parts;

  private PartCatalog(Collection<Class<? extends Record>> parts) {
    this.parts = List.copyOf(new LinkedHashSet<>(parts));
  }

  /**
   * The catalog of these parts.
   *
   * @throws IllegalArgumentException if one has no {@link PartType}, or two of a kind have the same
   */
  public static PartCatalog of(Collection<Class<? extends Record>> parts) {
    PartCatalog catalog = new PartCatalog(parts);
    catalog.kinds();
    return catalog;
  }

  /** The kinds of which something is installed, by name. */
  public List<PartKind> kinds() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    parts.forEach(part -> addKinds(part, kinds));
    List<PartKind> named = new ArrayList<>();
    kinds.forEach(kind -> named.add(kind(kind)));
    named.sort(Comparator.comparing(PartKind::name));
    return named;
  }

  /** A kind and what is installed of it. */
  public PartKind kind(Class<?> kind) {
    SortedMap<String, Class<? extends Record>> choices = new TreeMap<>();
    for (Class<? extends Record> part : parts) {
      if (kind.isAssignableFrom(part)) {
        addChoice(part, choices);
      }
    }
    return new PartKind(kind, Collections.unmodifiableSortedMap(choices));
  }

  private static void addChoice(
      Class<? extends Record> part, SortedMap<String, Class<? extends Record>> choices) {
    PartType type = part.getAnnotation(PartType.class);
    if (type == null) {
      throw new IllegalArgumentException(part.getName() + " has no @PartType");
    }
    Class<? extends Record> other = choices.put(type.value(), part);
    if (other != null) {
      throw new IllegalArgumentException(
          part.getName() + " and " + other.getName() + " are both called " + type.value());
    }
  }

  private static void addKinds(Class<?> part, Set<Class<?>> kinds) {
    for (Class<?> above : part.getInterfaces()) {
      if (Part.class.isAssignableFrom(above) && above != Part.class) {
        kinds.add(above);
        addKinds(above, kinds);
      }
    }
  }
}
