package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A public type is one that another package needs: it is named in another package, of the main code
 * or of the tests of any module, or in a list of services or the launcher; or it stands in what
 * such a type shows of itself. Types of the benchmarks count as those that need others; they are
 * compiled after this test and not asked themselves.
 */
class PublicTypesTest {

  private static final Pattern NAME = Pattern.compile("\\borg\\.vaezoo(?:\\.\\w+)+");

  private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(Sources.compiled());

  @Test
  void everyPublicTypeIsNeededByAnotherPackage() {
    Set<String> all = publicTypes();
    assertThat(all).hasSizeGreaterThan(500);
    Set<String> unneeded = new TreeSet<>(all);
    unneeded.removeAll(shown(named(all)));
    assertThat(unneeded).as("public types that no other package needs").isEmpty();
  }

  @Test
  void aTypeIsNeededByItsNameElsewhereOrByWhatShowsIt() {
    Set<String> all = publicTypes();
    String here = PublicTypesTest.class.getPackageName();
    String part = "org.vaezoo.core.settings.Part";
    assertThat(namedIn("import " + part + ";", here, all)).containsExactly(part);
    assertThat(namedIn("import static " + part + ".typeOf;", here, all)).containsExactly(part);
    assertThat(namedIn("import " + part + ";", "org.vaezoo.core.settings", all)).isEmpty();
    assertThat(shown(Set.of("org.vaezoo.core.model.Terms")))
        .as("components of the record")
        .contains("org.vaezoo.core.model.GroupRate", "org.vaezoo.core.model.Terms")
        .doesNotContain("org.vaezoo.core.train.Training");
  }

  private static Set<String> publicTypes() {
    Set<String> types = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        types.add(type.getName());
      }
    }
    return types;
  }

  private static Set<String> named(Set<String> all) {
    Set<String> named = new TreeSet<>();
    Stream.of("main", "test")
        .flatMap(kind -> Sources.of(kind).stream())
        .forEach(file -> named.addAll(namedIn(Sources.read(file), packageOf(file), all)));
    for (Path list : Sources.services()) {
      named.addAll(namedIn(Sources.read(list), "", all));
    }
    return named;
  }

  private static Set<String> namedIn(String text, String ownPackage, Set<String> all) {
    Set<String> named = new TreeSet<>();
    NAME.matcher(text)
        .results()
        .map(found -> known(found.group(), all))
        .filter(name -> !name.isEmpty() && !packageOf(name).equals(ownPackage))
        .forEach(named::add);
    return named;
  }

  /** The type that a name is, or is a member of; nothing where it is none of these. */
  private static String known(String name, Set<String> all) {
    String type = name;
    while (!all.contains(type) && type.contains(".")) {
      type = packageOf(type);
    }
    return all.contains(type) ? type : "";
  }

  /** These types, and all that stand in what they and the ones found so show. */
  private static Set<String> shown(Set<String> types) {
    Set<String> shown = new TreeSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (String next : shownBy(open.remove())) {
        if (shown.add(next)) {
          open.add(next);
        }
      }
    }
    return shown;
  }

  private static Set<String> shownBy(String type) {
    Set<String> shown = new TreeSet<>();
    for (JavaClass part : HOUSE) {
      String name = part.getName();
      if ((name.equals(type) || name.startsWith(type + "$")) && isShown(part.getModifiers())) {
        List<JavaType> heads = new ArrayList<>(part.getInterfaces());
        part.getSuperclass().ifPresent(heads::add);
        part.getTypeParameters().forEach(heads::add);
        heads.forEach(head -> add(head.getAllInvolvedRawTypes(), shown));
        part.getMembers().stream()
            .filter(member -> isShown(member.getModifiers()))
            .forEach(member -> add(member.getAllInvolvedRawTypes(), shown));
      }
    }
    return shown;
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static void add(Set<JavaClass> found, Set<String> shown) {
    found.forEach(each -> shown.add(each.getBaseComponentType().getName().split("\\$", 2)[0]));
  }

  private static String packageOf(Path file) {
    return Sources.read(file)
        .lines()
        .filter(line -> line.startsWith("package "))
        .findFirst()
        .map(line -> line.substring("package ".length(), line.length() - 1))
        .orElse("");
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
