package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of a module's list of variants, and what is said of one that is wrong. */
class VariantIndexTest {

  private static final String SOUND =
      """
      {
        "name": "mine",
        "summary": "does something new",
        "paper": {"authors": "A and B", "year": 2026, "title": "Something New", "where": "all"},
        "defaults": {
          "model": {"type": "gaussian", "latent": 2, "likelihood": "bernoulli",
                    "encoder": {"type": "mlp", "hidden": [5]},
                    "decoder": {"type": "mlp", "hidden": [5]}},
          "objective": {"type": "elbo"}
        }
      }
      """;

  @TempDir Path module;

  @BeforeEach
  void list() throws IOException {
    write(VariantIndex.PLACE, "\norg/mine/mine.json\n");
    write("org/mine/mine.json", SOUND);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(module.resolve(path).getParent());
    Files.writeString(module.resolve(path), text);
  }

  /** Of the module alone. */
  private List<InstalledVariant> read() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {module.toUri().toURL()}, null)) {
      return VariantIndex.read(loader, Variants.parts());
    }
  }

  private void refused(String... words) {
    assertThatThrownBy(this::read)
        .isInstanceOf(BadVariantException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aVariantIsWhatItsResourceSays() throws IOException {
    assertThat(read()).hasSize(1);
    InstalledVariant found = read().get(0);
    assertThat(found.packageName()).isEqualTo("org.mine");
    assertThat(found.variant().name()).isEqualTo("mine");
    assertThat(found.variant().paper().citation()).isEqualTo("A and B (2026), all");
    assertThat(found.variant().gradient()).isEqualTo(Variant.Gradient.EXACT);
    assertThat(found.variant().notes()).isEmpty();
    assertThat(found.variant().defaults().json().at("/model/latent").asInt()).isEqualTo(2);
  }

  @Test
  void whatACallerDoesWithTheDefaultsStaysWithHim() throws IOException {
    Variant variant = read().get(0).variant();
    variant.vae().remove("model");
    ((ObjectNode) variant.defaults().data()).put("labelled", 7);
    assertThat(variant.defaults().data()).isEmpty();
    variant.defaults().json().withObject("/model").put("latent", 7);
    assertThat(variant.vae().at("/model/latent").asInt()).isEqualTo(2);
  }

  @Test
  void aMissingResourceIsNamedWithTheListThatNamesIt() throws IOException {
    write(VariantIndex.PLACE, "org/mine/nine.json");
    refused(VariantIndex.PLACE, "lists org/mine/nine.json, which is not there");
  }

  @Test
  void wrongKeysAreNamedWithFileLineAndTheNearestKey() throws IOException {
    write("org/mine/mine.json", SOUND.replace("\"summary\"", "\"sumary\""));
    refused("org/mine/mine.json:3: /sumary: unknown key 'sumary'; did you mean 'summary'?");
  }

  @Test
  void wrongDefaultsAreNamedWithTheirPlace() throws IOException {
    write("org/mine/mine.json", SOUND.replace("\"elbo\"", "\"elbow\""));
    refused("org/mine/mine.json:9: /defaults/objective/type: ", "did you mean 'elbo'?");
    write("org/mine/mine.json", SOUND.replace("\"objective\"", "\"objectiv\""));
    refused("/defaults/objectiv: unknown key", "missing key 'objective'");
    write(
        "org/mine/mine.json",
        SOUND.replace("\"objective\"", "\"data\": {\"condition\": \"lable\"}, \"objective\""));
    refused("/defaults/data/condition", "did you mean 'label'?");
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() throws IOException {
    write("org/mine/mine.json", "{\n\"name\"; 1}");
    refused("org/mine/mine.json:2: column");
  }

  @Test
  void aResourceIsCalledAsItsVariant() throws IOException {
    write("org/mine/mine.json", SOUND.replace("\"mine\"", "\"yours\""));
    refused("org/mine/mine.json:2: /name: expected the name of the file", "found yours");
  }

  @Test
  void twoVariantsOfANameAreRefused() throws IOException {
    write(VariantIndex.PLACE, "org/mine/mine.json\norg/other/mine.json");
    write("org/other/mine.json", SOUND);
    refused("two variants are called mine, of org.mine and of org.other");
  }

  @Test
  void aNameThatIsNotInstalledIsAnsweredWithTheNearest() {
    assertThat(Variants.find("vea")).isEmpty();
    assertThatThrownBy(() -> Variants.named("vea")).hasMessageContaining("did you mean 'vae'?");
  }
}
