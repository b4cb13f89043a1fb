package org.vaezoo.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.testing.HouseRules;

/** Each way to a collection without an order is refused, and none of those with one. */
class UnorderedTest {

  private static final List<Class<?>> REFUSED =
      List.of(
          MapOfTwo.class,
          MapOfEntries.class,
          CopyOfMap.class,
          SetOfTwo.class,
          SetOfArray.class,
          CopyOfSet.class,
          NewMap.class,
          NewSet.class,
          NewIdentityMap.class,
          NewConcurrentMap.class,
          KeySet.class,
          ReferredTo.class,
          ReferredToFactory.class,
          ToSet.class,
          ToMap.class,
          GroupingBy.class,
          Parallel.class,
          FindAny.class,
          InLambda.class);

  @Test
  void everyUnorderedWayIsRefused() {
    for (Class<?> refused : REFUSED) {
      assertThat(violates(refused)).as(refused.getSimpleName()).isTrue();
    }
  }

  @Test
  void orderedWaysAreNot() {
    assertThat(violates(OrderedWays.class)).isFalse();
  }

  private static boolean violates(Class<?> type) {
    ArchRule rule =
        HouseRules.all().stream()
            .filter(each -> each.getDescription().contains("collections without an order"))
            .findFirst()
            .orElseThrow();
    JavaClasses imported = new ClassFileImporter().importClasses(type);
    return rule.evaluate(imported).hasViolation();
  }

  static final class MapOfTwo {
    static final Map<String, Integer> MADE = Map.of("a", 1, "b", 2);
  }

  static final class MapOfEntries {
    static final Map<String, Integer> MADE = Map.ofEntries(Map.entry("a", 1));
  }

  static final class CopyOfMap {
    static final Map<String, Integer> MADE = Map.copyOf(OrderedWays.MADE);
  }

  static final class SetOfTwo {
    static final Set<String> MADE = Set.of("a", "b");
  }

  static final class SetOfArray {
    static final Set<String> MADE = Set.of("a b".split(" ", -1));
  }

  static final class CopyOfSet {
    static final Set<String> MADE = Set.copyOf(List.of("a"));
  }

  static final class NewMap {
    static final Map<String, Integer> MADE = new HashMap<>();
  }

  static final class NewSet {
    static final Set<String> MADE = new HashSet<>();
  }

  static final class NewIdentityMap {
    static final IdentityHashMap<String, Integer> MADE = new IdentityHashMap<>();
  }

  static final class NewConcurrentMap {
    static final Map<String, Integer> MADE = new ConcurrentHashMap<>();
  }

  static final class KeySet {
    static final Set<String> MADE = ConcurrentHashMap.newKeySet();
  }

  static final class ReferredTo {
    static final Supplier<Map<String, Integer>> MADE = HashMap::new;
  }

  static final class ReferredToFactory {
    static final Function<Collection<String>, Set<String>> MADE = Set::copyOf;
  }

  static final class ToSet {
    static final Set<String> MADE = Stream.of("a").collect(Collectors.toSet());
  }

  static final class ToMap {
    static final Map<String, Integer> MADE =
        Stream.of("a").collect(Collectors.toMap(text -> text, String::length));
  }

  static final class GroupingBy {
    static final Map<Integer, List<String>> MADE =
        Stream.of("a").collect(Collectors.groupingBy(String::length));
  }

  static final class Parallel {
    static final List<String> MADE = List.of("a").parallelStream().toList();
  }

  static final class FindAny {
    static final Optional<String> MADE = Stream.of("a").findAny();
  }

  static final class InLambda {
    static final Supplier<Supplier<Set<String>>> MADE = () -> () -> Set.of("a", "b");
  }

  static final class OrderedWays {
    static final Map<String, Integer> MADE = Map.of("a", 1);
    static final Map<String, Integer> TWO = Ordered.map("a", 1, "b", 2);
    static final Map<String, Integer> NEW = new LinkedHashMap<>(Map.of());
    static final Map<Integer, List<String>> GROUPS =
        Stream.of("a")
            .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
    static final Set<String> SET = Stream.of("a").collect(Ordered.toSet());
    static final Set<String> ONE = Set.of("a");
  }
}
