package org.vaezoo.benchmarks.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.testing.HouseRules;
import org.vaezoo.experiments.cli.Vaezoo;
import picocli.CommandLine;

/** The module stands above all others, and its peer beside them. */
class BenchmarksHouseTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.vaezoo.benchmarks");

  @Test
  void noClassBreaksARuleOfTheHouse() {
    assertThat(OURS.contain(MedianAndRange.class)).isTrue();
    HouseRules.all().forEach(rule -> rule.allowEmptyShould(true).check(OURS));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.vaezoo.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void everyHelpIsAFormat() {
    CommandLine benchmark = Vaezoo.commandLine().getSubcommands().get("benchmark");
    List<CommandLine> commands = new ArrayList<>(benchmark.getSubcommands().values());
    commands.add(benchmark);
    for (CommandLine command : commands) {
      List<String> lines = new ArrayList<>();
      lines.addAll(List.of(command.getCommandSpec().usageMessage().description()));
      command.getCommandSpec().args().forEach(it -> lines.addAll(List.of(it.description())));
      for (String line : lines) {
        assertThatCode(() -> String.format(Locale.ROOT, line)).as(line).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void theCommandLineHasTheCommandAndTheReadmeNamesIt() throws IOException {
    assertThat(Vaezoo.commandLine().getSubcommands()).containsKey("benchmark");
    assertThat(Vaezoo.commandLine().getSubcommands().get("benchmark").getSubcommands())
        .containsKeys("steps", "sweep", "quickstart", "soak", "no-op", "jobs");
    assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains("`vaezoo benchmark`");
  }
}
