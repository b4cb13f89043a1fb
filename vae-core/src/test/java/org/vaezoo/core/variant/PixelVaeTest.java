package org.vaezoo.core.variant;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class PixelVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("pixel-vae");
  }

  /** Seen with one seed: D and R of 100.9 and 3.3 nats; less rate than the plain model's 15.9. */
  @Override
  public MnistBar bar() {
    return new MnistBar(106, 2, 6);
  }

  /** A PixelCNN is a decoder only. */
  @Test
  void anEncoderCannotBeAPixelCnn() {
    ObjectNode json = variant().vae();
    ((ObjectNode) json.get("model")).set("encoder", json.get("model").get("decoder"));
    Problems problems = new Problems();
    new SettingsReader(Variants.parts()).read(json, VaeSpec.class, problems);
    assertThat(problems.all()).extracting(Problem::pointer).containsExactly("/model/encoder/type");
    assertThat(problems.all().get(0).message()).contains("mlp", "conv", "'pixelcnn'");
  }

  @Test
  void densitiesOfRealNumbersAreRefused() {
    assertThat(problems("\"gaussian\"", DataKind.CONTINUOUS))
        .containsExactly(
            new Problem(
                "/model/likelihood",
                "the conditionals of an autoregressive decoder are of discrete data, as bernoulli"
                    + " or categorical; found gaussian"));
    assertThat(problems("\"categorical\"", DataKind.GREY)).isEmpty();
  }

  private List<Problem> problems(String likelihood, DataKind kind) {
    ObjectNode json = variant().vae();
    ((ObjectNode) json.get("model")).set("likelihood", JsonDocument.value(likelihood));
    Problems problems = new Problems();
    new SettingsReader(Variants.parts())
        .read(json, VaeSpec.class, problems)
        .orElseThrow()
        .check(new InputDescription(new Shape(1, 28, 28), kind, 100), problems);
    return problems.all();
  }
}
