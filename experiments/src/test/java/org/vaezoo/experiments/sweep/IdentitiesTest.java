package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;

/**
 * Identities are a promise: what a variant or a published spec meant when {@code identities.txt}
 * was written it means today, byte for byte. A line is a variant or a spec, the SHA-256 of its
 * resolved spec, and the identities of its trials on data whose digest is 0; of more than one trial
 * their SHA-256. A change that is meant rewrites the lines that it changes, and its commit says
 * why.
 */
class IdentitiesTest {

  private static final Path EXPECTED = Path.of("src/test/resources/identities.txt");
  private static final Path SPECS = Path.of("specs");
  private static final String DIGEST = "0";

  /** Data of which a variant is given the first that it fits. */
  private static final List<String> DATA =
      List.of(
          "{\"set\": \"mnist\", \"validation\": 5000, \"binarization\": \"dynamic\"}",
          "{\"set\": \"mnist\", \"validation\": 5000, \"binarization\": \"dequantized\"}",
          "{\"set\": {\"type\": \"grammar\"}, \"binarization\": \"none\"}");

  /** What auto becomes goes by the processor: here as on Zen 5, wherever the test runs. */
  private static final Overrides ENGINE = Overrides.parse(List.of("engine.matmul=medium"));

  private final ExperimentReader reader = new ExperimentReader(DataFolder.absent(), 100);

  @Test
  void everyVariantMeansWhatItMeant() throws Exception {
    List<String> found = new ArrayList<>();
    for (Variant variant : Variants.installed()) {
      found.add(line("variant " + variant.name(), of(variant)));
    }
    assertThat(found).isEqualTo(expected("variant "));
  }

  @Test
  void everyPublishedSpecMeansWhatItMeant() throws Exception {
    List<String> expected = expected("spec ");
    assertThat(expected).hasSizeGreaterThan(20);
    for (String line : expected) {
      String name = line.split(" ", -1)[1];
      assertThat(line("spec " + name, reader.read(SPECS.resolve(name), ENGINE))).isEqualTo(line);
    }
  }

  @Test
  void anotherDefaultWouldBeSeen() throws Exception {
    Variant variant = Variants.named("beta-vae");
    String text = text(variant, DATA.get(0));
    String other = text.replace("\"variant\"", "\"objective\": {\"beta\": 4.5}, \"variant\"");
    assertThat(line("", reader.read("a", text, Overrides.NONE)))
        .isNotEqualTo(line("", reader.read("a", other, Overrides.NONE)));
    assertThatThrownBy(() -> reader.read("a", text.replace("beta-", "betta-"), Overrides.NONE))
        .hasMessageContaining("did you mean 'beta-vae'?");
  }

  private Experiment of(Variant variant) {
    return DATA.stream()
        .map(data -> read(text(variant, data)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError(variant.name() + " fits none of the data here"));
  }

  private Optional<Experiment> read(String text) {
    try {
      return Optional.of(reader.read("identities", text, ENGINE));
    } catch (BadSpecException unfit) {
      return Optional.empty();
    }
  }

  private static String text(Variant variant, String data) {
    return String.format(
        Locale.ROOT,
        "{\"name\": \"golden\", \"variant\": \"%s\", \"data\": %s,"
            + " \"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.001},"
            + " \"training\": {\"epochs\": 100, \"batchSize\": 100}}",
        variant.name(),
        data);
  }

  private static String line(String name, Experiment experiment) throws Exception {
    List<String> trials = experiment.trials().stream().map(trial -> trial.id(DIGEST)).toList();
    String identity = trials.size() == 1 ? trials.get(0) : sha256(String.join(" ", trials));
    return name + " " + sha256(experiment.resolved().toString()) + " " + identity;
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static List<String> expected(String kind) throws IOException {
    return Files.readAllLines(EXPECTED).stream().filter(line -> line.startsWith(kind)).toList();
  }
}
