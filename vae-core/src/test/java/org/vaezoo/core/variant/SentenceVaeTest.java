package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

/** Its MNIST are sentences of a grammar. */
class SentenceVaeTest extends VariantContract {

  private static final InputDescription SENTENCES =
      new InputDescription(new Shape(20), DataKind.TOKEN, 100, OptionalInt.of(14));

  @Override
  public Variant variant() {
    return Variants.named("sentence-vae");
  }

  /**
   * Seen with one seed: D and R of 12.6 and 0.23 nats. The entropy is 11.0 nats a sentence; to know
   * no more than that there are 14 tokens costs 31.7.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(13.5, 0.1, 1);
  }

  @Test
  void aPriorThatLearnsExamplesIsRefused() {
    assertThat(problems("prior", "{\"type\": \"vamp\", \"components\": 5}"))
        .extracting(Problem::pointer)
        .containsExactly("/model/prior");
  }

  /** Layers that are not made for sequences read all tokens at once, one-hot. */
  @Test
  void anMlpReadsTokensAsWell() {
    assertThat(problems("encoder", "{\"type\": \"mlp\", \"hidden\": [5]}")).isEmpty();
    assertThat(problems("encoder", "{\"type\": \"conv\", \"channels\": [5]}"))
        .extracting(Problem::pointer)
        .containsExactly("/model/encoder");
  }

  private List<Problem> problems(String key, String value) {
    ObjectNode json = variant().vae();
    ((ObjectNode) json.get("model")).set(key, JsonDocument.value(value));
    Problems problems = new Problems();
    new SettingsReader(Variants.parts())
        .read(json, VaeSpec.class, problems)
        .orElseThrow()
        .check(SENTENCES, problems);
    return problems.all();
  }
}
