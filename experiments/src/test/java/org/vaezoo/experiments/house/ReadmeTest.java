package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.cli.Vaezoo;
import org.vaezoo.experiments.compare.VariantMarkdown;

/** The README says what there is. */
class ReadmeTest {

  private static final Path HOME = Path.of("..");

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }

  @Test
  void namesEveryVariant() throws IOException {
    List<String> names = Variants.installed().stream().map(Variant::name).toList();
    assertThat(names).hasSizeGreaterThan(30);
    assertThat(readme()).contains(names.stream().map(name -> "`" + name + "`").toList());
  }

  @Test
  void namesEveryMeasure() throws IOException {
    List<String> types = List.copyOf(Variants.parts().kind(MeasureSpec.class).choices().keySet());
    assertThat(types).isNotEmpty();
    assertThat(readme()).contains(types.stream().map(type -> "| `" + type + "` |").toList());
  }

  @Test
  void namesEveryCommand() throws IOException {
    String readme = readme();
    Vaezoo.commandLine().getSubcommands().keySet().stream()
        .filter(command -> !command.equals("help"))
        .forEach(
            command -> assertThat(readme).as(command).containsPattern("[` ]" + command + "[` ]"));
  }

  /** It is what {@code vaezoo table results/compare-mnist} prints. */
  @Test
  void showsTheCommittedComparisonOfVariants() throws IOException {
    List<String> lines =
        VariantMarkdown.lines(HOME.resolve("results/compare-mnist/comparison.csv"));
    assertThat(lines).hasSizeGreaterThan(30);
    assertThat(readme()).contains(String.join("\n", lines));
  }
}
