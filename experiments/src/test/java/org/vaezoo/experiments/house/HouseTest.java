package org.vaezoo.experiments.house;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.testing.HouseRules;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class HouseTest {

  private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(Sources.compiled());

  private static final String[] FAMILIES = {"beta", "conditional", "vq", "hierarchical"};

  @Test
  void familiesKnowTheCoreAloneAndTheCoreKnowsNobody() {
    var house =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("core")
            .definedBy("org.vaezoo.core..")
            .layer("measures")
            .definedBy("org.vaezoo.measures..")
            .layer("experiments")
            .definedBy("org.vaezoo.experiments..")
            .layer("benchmarks")
            .definedBy("org.vaezoo.benchmarks..");
    for (String family : FAMILIES) {
      house = house.layer(family).definedBy("org.vaezoo." + family + "..");
    }
    for (String family : FAMILIES) {
      house = house.whereLayer(family).mayOnlyAccessLayers("core");
    }
    house = house.whereLayer("measures").mayOnlyAccessLayers("core");
    house = house.whereLayer("benchmarks").mayNotBeAccessedByAnyLayer();
    house.whereLayer("core").mayNotAccessAnyLayer().check(HOUSE);
  }

  @Test
  void floorsOfTheExperiments() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("experiment")
        .definedBy("org.vaezoo.experiments.experiment..")
        .layer("sweep")
        .definedBy("org.vaezoo.experiments.sweep..")
        .layer("store")
        .definedBy("org.vaezoo.experiments.store..")
        .layer("trial")
        .definedBy("org.vaezoo.experiments.trial..")
        .layer("schedule")
        .definedBy("org.vaezoo.experiments.schedule..")
        .layer("table")
        .definedBy("org.vaezoo.experiments.table..")
        .layer("compare")
        .definedBy("org.vaezoo.experiments.compare..")
        .layer("doctor")
        .definedBy("org.vaezoo.experiments.doctor..")
        .layer("image")
        .definedBy("org.vaezoo.experiments.image..")
        .layer("figure")
        .definedBy("org.vaezoo.experiments.figure..")
        .layer("claim")
        .definedBy("org.vaezoo.experiments.claim..")
        .layer("paper")
        .definedBy("org.vaezoo.experiments.paper..")
        .layer("report")
        .definedBy("org.vaezoo.experiments.report..")
        .layer("baseline")
        .definedBy("org.vaezoo.experiments.baseline..")
        .layer("progress")
        .definedBy("org.vaezoo.experiments.progress..")
        .layer("cli")
        .definedBy("org.vaezoo.experiments.cli..")
        .whereLayer("experiment")
        .mayNotAccessAnyLayer()
        .whereLayer("sweep")
        .mayOnlyAccessLayers("experiment")
        .whereLayer("table")
        .mayOnlyAccessLayers("experiment")
        .whereLayer("store")
        .mayOnlyAccessLayers("table")
        .whereLayer("trial")
        .mayOnlyAccessLayers("table", "experiment", "store")
        .whereLayer("compare")
        .mayOnlyAccessLayers("table", "sweep", "store", "trial")
        .whereLayer("schedule")
        .mayOnlyAccessLayers("table", "experiment", "sweep", "store", "trial", "compare")
        .whereLayer("doctor")
        .mayOnlyAccessLayers(
            "experiment", "sweep", "store", "trial", "schedule", "compare", "table")
        .whereLayer("image")
        .mayOnlyAccessLayers("store", "trial", "schedule")
        .whereLayer("figure")
        .mayOnlyAccessLayers("table", "store", "trial", "schedule", "compare")
        .whereLayer("report")
        .mayOnlyAccessLayers("table", "store", "trial", "schedule", "compare", "image", "figure")
        .whereLayer("claim")
        .mayOnlyAccessLayers("experiment", "sweep", "store", "trial", "table", "compare", "figure")
        .whereLayer("paper")
        .mayOnlyAccessLayers("experiment", "sweep", "store", "table", "compare", "figure", "claim")
        .whereLayer("baseline")
        .mayOnlyAccessLayers("table")
        .whereLayer("progress")
        .mayOnlyAccessLayers("store", "trial", "schedule")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(HOUSE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.vaezoo.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void noClassBreaksARuleOfTheHouse() {
    assertThat(HOUSE.contain("org.vaezoo.beta.higgins.Beta")).isTrue();
    HouseRules.all().forEach(rule -> rule.check(HOUSE));
  }

  /** A rule over a package that has got another name would hold of nothing. */
  @Test
  void packagesThatARuleNamesAreThere() {
    for (String name : HouseRules.DIFFERENTIATED) {
      PackageMatcher matcher = PackageMatcher.of(name);
      assertThat(HOUSE).as(name).anyMatch(each -> matcher.matches(each.getPackageName()));
    }
  }

  @Test
  void everyPackageTellsANewcomerWhereHeIs() {
    List<Path> files = Sources.of("main");
    Set<Path> packages = files.stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages).hasSizeGreaterThan(25);
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertThat(files).as("packages with Javadoc").contains(info);
      assertThat(Sources.read(info)).as("%s", info).matches(Pattern.compile("(?s)/\\*\\*.*\\..*"));
    }
  }

  /** What a module is about is said there, and what it has stands in packages with names. */
  @Test
  void rootPackagesHoldTheirPackageInfoAlone() {
    List<Path> roots =
        Sources.of("main").stream()
            .filter(file -> file.getParent().getParent().endsWith(Path.of("org", "vaezoo")))
            .toList();
    assertThat(roots).hasSizeGreaterThan(6).allMatch(file -> file.endsWith("package-info.java"));
  }

  /** A variant without a test class that extends the contract would promise what nobody checked. */
  @Test
  void everyInstalledVariantHasAContractTest() {
    List<String> tests =
        Sources.of("test").stream()
            .map(Sources::read)
            .filter(text -> text.contains("extends VariantContract"))
            .toList();
    assertThat(Variants.installed()).isNotEmpty();
    for (Variant variant : Variants.installed()) {
      assertThat(tests)
          .as("contract tests of %s", variant.name())
          .anyMatch(text -> names(text, variant.name()));
    }
    assertThat(tests).noneMatch(text -> names(text, "no-variant"));
  }

  /**
   * The executable door from a paper: one for each variant, and none for a variant that is gone.
   */
  @Test
  void everyInstalledVariantHasItsPaperTest() {
    Pattern named = Pattern.compile("(?s)extends PaperTest \\{.*?super\\(\"([^\"]+)\"\\);");
    List<String> told =
        Sources.of("test").stream()
            .filter(file -> file.toString().endsWith("PaperTest.java"))
            .map(Sources::read)
            .flatMap(text -> named.matcher(text).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Variants.installed().stream().map(Variant::name).toList());
  }

  private static boolean names(String test, String variant) {
    return test.contains("Variants.named(\"" + variant + "\")");
  }
}
