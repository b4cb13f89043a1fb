package org.vaezoo.core.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * Maps, sets and streams that have no order of their own, called or referred to. That of {@code
 * Map.of} is drawn anew at each start of Java; that of the others hangs on hash codes.
 */
final class Unordered {

  private static final List<String> CLASSES =
      List.of(
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.Hashtable",
          "java.util.concurrent.ConcurrentHashMap");

  /** What several threads look things up in, and nobody iterates. */
  private static final List<String> LOOKED_UP_BY_THREADS =
      List.of(
          "org.vaezoo.experiments.store.FolderLock", "org.vaezoo.measures.samples.ImageClassifier");

  private Unordered() {}

  /** No class makes a collection without an order. */
  static ArchRule rule() {
    return noClasses()
        .should(makeCollectionsWithoutOrder())
        .because("what is written or iterated has an order; see org.vaezoo.core.order.Ordered");
  }

  private static ArchCondition<JavaClass> makeCollectionsWithoutOrder() {
    return new ArchCondition<>("make collections without an order") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (isUnordered(type, access.getTarget())) {
            events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isUnordered(JavaClass from, AccessTarget target) {
    if (!(target instanceof CodeUnitAccessTarget method)) {
      return false;
    }
    String owner = method.getOwner().getName();
    int given = method.getRawParameterTypes().size();
    boolean several = given > 0 && method.getRawParameterTypes().get(0).isArray();
    return switch (owner) {
      case "java.util.Map" ->
          isNamed(method, "copyOf", "ofEntries") || (isNamed(method, "of") && given > 2);
      case "java.util.Set" ->
          isNamed(method, "copyOf") || (isNamed(method, "of") && (given > 1 || several));
      case "java.util.stream.Collectors" -> isUnorderedCollector(method, given);
      default -> CLASSES.contains(owner) ? makes(from, method) : isUnorderedStream(owner, method);
    };
  }

  private static boolean isUnorderedCollector(CodeUnitAccessTarget method, int given) {
    return isNamed(method, "toSet", "toUnmodifiableSet", "toUnmodifiableMap", "toConcurrentMap")
        || (isNamed(method, "toMap") && given < 4)
        || (isNamed(method, "groupingBy") && given < 3)
        || isNamed(method, "groupingByConcurrent");
  }

  private static boolean isUnorderedStream(String owner, CodeUnitAccessTarget method) {
    return owner.startsWith("java.util.")
        && isNamed(method, "parallelStream", "unordered", "findAny");
  }

  private static boolean makes(JavaClass from, CodeUnitAccessTarget method) {
    return isNamed(method, "<init>", "newKeySet") && !LOOKED_UP_BY_THREADS.contains(from.getName());
  }

  private static boolean isNamed(CodeUnitAccessTarget method, String... names) {
    return List.of(names).contains(method.getName());
  }
}
