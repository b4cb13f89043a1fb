package org.vaezoo.core.house;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.testing.HouseRules;

/** The floors of the core, from the ground up: an arrow is a dependency, never reversed. */
class FloorsTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.vaezoo.core");

  /** The ground, which every other package may know. */
  private static final String ORDER = "order";

  /** Each package, and the packages that it knows besides. */
  private static final Map<String, List<String>> FLOORS = new LinkedHashMap<>();

  static {
    FLOORS.put(ORDER, List.of());
    FLOORS.put("settings", List.of());
    FLOORS.put("fit", List.of("settings"));
    FLOORS.put("files", List.of());
    FLOORS.put("pass", List.of());
    FLOORS.put("table", List.of());
    FLOORS.put("schedule", List.of("settings", "fit", "table"));
    FLOORS.put("engine", List.of("settings", "pass"));
    FLOORS.put("distribution", List.of("table", "pass"));
    FLOORS.put("data", List.of("settings", "files", "pass"));
    FLOORS.put("network", List.of("table", "settings", "fit", "pass", "distribution"));
    FLOORS.put("pixel", List.of("table", "settings", "fit", "pass", "network"));
    FLOORS.put(
        "model",
        List.of("table", "settings", "fit", "schedule", "pass", "distribution", "data", "network"));
    FLOORS.put(
        "likelihood",
        List.of("table", "settings", "fit", "pass", "distribution", "data", "network", "model"));
    FLOORS.put(
        "prior", List.of("settings", "fit", "pass", "distribution", "data", "network", "model"));
    FLOORS.put(
        "posterior",
        List.of("table", "settings", "fit", "pass", "distribution", "network", "model", "prior"));
    FLOORS.put(
        "flow",
        List.of(
            "table",
            "settings",
            "fit",
            "pass",
            "distribution",
            "data",
            "network",
            "model",
            "prior",
            "posterior"));
    FLOORS.put(
        "vamp",
        List.of("settings", "fit", "pass", "distribution", "data", "network", "model", "prior"));
    FLOORS.put(
        "variant",
        List.of(
            "table",
            "settings",
            "fit",
            "schedule",
            "pass",
            "distribution",
            "data",
            "network",
            "pixel",
            "model",
            "likelihood",
            "posterior",
            "prior",
            "flow",
            "vamp"));
    FLOORS.put("graph", List.of("engine"));
    FLOORS.put("record", List.of("pass", "network", "model", "graph"));
    FLOORS.put("compile", List.of("engine", "graph", "record"));
    FLOORS.put("strict", List.of("pass", "graph"));
    FLOORS.put(
        "evaluate", List.of("pass", "engine", "network", "model", "graph", "record", "compile"));
    FLOORS.put("probe", List.of("files", "pass", "engine", "network", "graph"));
    FLOORS.put(
        "diagnose",
        List.of(
            "table",
            "pass",
            "distribution",
            "data",
            "network",
            "model",
            "likelihood",
            "record",
            "evaluate"));
    FLOORS.put("verdict", List.of("table", "settings", "distribution", "model", "diagnose"));
    FLOORS.put(
        "train",
        List.of(
            "table",
            "settings",
            "files",
            "schedule",
            "pass",
            "engine",
            "data",
            "network",
            "model",
            "graph",
            "record",
            "compile"));
    FLOORS.put(
        "measure",
        List.of(
            "table",
            "settings",
            "schedule",
            "pass",
            "engine",
            "distribution",
            "data",
            "network",
            "model",
            "likelihood",
            "variant",
            "evaluate",
            "diagnose",
            "verdict",
            "train"));
  }

  @Test
  void aPackageKnowsOnlyThoseBelowIt() {
    LayeredArchitecture floors = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String floor : FLOORS.keySet()) {
      floors = floors.layer(floor).definedBy("org.vaezoo.core." + floor + "..");
    }
    for (Map.Entry<String, List<String>> floor : FLOORS.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification one = floors.whereLayer(floor.getKey());
      List<String> known = new ArrayList<>(floor.getValue());
      known.add(ORDER);
      floors =
          floor.getKey().equals(ORDER)
              ? one.mayNotAccessAnyLayer()
              : one.mayOnlyAccessLayers(known.toArray(String[]::new));
    }
    floors.check(CORE);
  }

  @Test
  void everyPackageHasItsFloor() {
    Set<String> packages =
        CORE.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replaceFirst("^org\\.vaezoo\\.core\\.?", ""))
            .map(name -> name.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    assertThat(packages).isEqualTo(FLOORS.keySet());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.vaezoo.core.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void noClassBreaksARuleOfTheHouse() {
    HouseRules.all().forEach(rule -> rule.check(CORE));
  }

  @Test
  void everyRuleCatchesTheClassThatBreaksIt() {
    JavaClasses broken = new ClassFileImporter().importClasses(BrokenHouse.class);
    for (ArchRule rule : HouseRules.all()) {
      assertThat(rule.evaluate(broken).hasViolation()).as(rule.getDescription()).isTrue();
    }
  }
}
