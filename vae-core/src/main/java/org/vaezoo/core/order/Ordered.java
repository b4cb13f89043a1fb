package org.vaezoo.core.order;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Maps and sets that cannot be changed and are iterated in the order in which they were made, in
 * every process alike. Nothing in them is null; where a key or an element stands twice there is an
 * {@link IllegalArgumentException}, except in a copy of a list, which keeps the first.
 */
public final class Ordered {

  private Ordered() {}

  /** A map of the entries, in their order. */
  public static <K, V> Map<K, V> map(K key1, V value1, K key2, V value2) {
    return copyOf(put(put(new LinkedHashMap<>(), key1, value1), key2, value2));
  }

  /** A map of the entries, in their order. */
  public static <K, V> Map<K, V> map(K key1, V value1, K key2, V value2, K key3, V value3) {
    return copyOf(put(put(put(new LinkedHashMap<>(), key1, value1), key2, value2), key3, value3));
  }

  /** A map of the entries, in their order. */
  @SafeVarargs
  public static <K, V> Map<K, V> entries(Map.Entry<? extends K, ? extends V>... entries) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map.Entry<? extends K, ? extends V> entry : entries) {
      put(map, entry.getKey(), entry.getValue());
    }
    return copyOf(map);
  }

  /** The entries of a map as they are now, in its order. */
  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    Map<K, V> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> put(copy, key, value));
    return Collections.unmodifiableMap(copy);
  }

  /** A set of the elements, in their order. */
  @SafeVarargs
  public static <E> Set<E> set(E... elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E element : elements) {
      if (!set.add(Objects.requireNonNull(element))) {
        throw new IllegalArgumentException("an element stands twice: " + element);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /** The elements of a collection as they are now, in its order. */
  public static <E> Set<E> copyOf(Collection<? extends E> elements) {
    Set<E> copy = new LinkedHashSet<>();
    elements.forEach(element -> copy.add(Objects.requireNonNull(element)));
    return Collections.unmodifiableSet(copy);
  }

  /** Collects a map in the order of a stream. */
  public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return Collectors.collectingAndThen(
        Collectors.<T>toList(),
        (List<T> all) -> {
          Map<K, V> map = new LinkedHashMap<>();
          all.forEach(each -> put(map, key.apply(each), value.apply(each)));
          return copyOf(map);
        });
  }

  /** Collects a set in the order of a stream; an element may come twice. */
  public static <E> Collector<E, ?, Set<E>> toSet() {
    return Collectors.collectingAndThen(Collectors.<E>toList(), Ordered::copyOf);
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
      throw new IllegalArgumentException("a key stands twice: " + key);
    }
    return map;
  }
}
