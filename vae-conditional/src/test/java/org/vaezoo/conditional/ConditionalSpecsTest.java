package org.vaezoo.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/** The variants of the module, and pairings that have no meaning. */
class ConditionalSpecsTest {

  private static final SettingsReader READER = new SettingsReader(Variants.parts());
  private static final Shape IMAGE = new Shape(1, 28, 28);

  private static List<Variant> variants() {
    return Variants.installed().stream()
        .filter(variant -> Variants.packageOf(variant).startsWith("org.vaezoo.conditional."))
        .toList();
  }

  @Test
  void theModuleListsItsVariants() {
    assertThat(variants())
        .extracting(Variant::name)
        .containsExactly("cvae", "cvae-quadrants", "m2");
  }

  @Test
  void everyVariantFitsTheDataThatItAsksFor() {
    SetDescription digits =
        new SetDescription("digits", IMAGE, DataKind.GREY, 60_000, 10_000).withClasses(10);
    for (Variant variant : variants()) {
      Problems problems = new Problems();
      SideSpec side =
          READER
              .read(variant.defaults().data(), SideSpec.class, problems)
              .orElseThrow(() -> new AssertionError(problems.all()));
      side.check(digits, 60_000, "/data", problems);
      read(variant.vae())
          .check(
              new InputDescription(
                  side.example(digits),
                  DataKind.BINARY,
                  60_000,
                  OptionalInt.empty(),
                  side.of(digits, 60_000)),
              problems);
      assertThat(problems.all()).as(variant.name()).isEmpty();
    }
  }

  @Test
  void aConditionalModelNeedsACondition() {
    assertThat(problems(conditional("standard-normal", "bernoulli"), SideInformation.none()))
        .extracting(Problem::pointer)
        .containsExactly("/model");
  }

  @Test
  void aPriorThatRunsTheEncoderAloneIsRefused() {
    String vamp = "{\"type\": \"vamp\", \"components\": 5}";
    List<Problem> found =
        problems(
            conditional(vamp, "bernoulli"), SideInformation.labels(10, 100).with(new Shape(10)));
    assertThat(found).extracting(Problem::pointer).containsExactly("/model/prior");
    assertThat(found.get(0).message()).contains("standard-normal and conditional fit");
  }

  @Test
  void modelM2NeedsLabelsAndTakesNoCondition() {
    String m2 =
        """
        {"model": {"type": "m2", "latent": 2, "likelihood": "bernoulli",
                   "classifier": {"type": "mlp", "hidden": []},
                   "encoder": {"type": "mlp", "hidden": []},
                   "decoder": {"type": "mlp", "hidden": []}},
         "objective": {"type": "elbo"}}\
        """;
    assertThat(problems(m2, SideInformation.none()))
        .containsExactly(new Problem("/model", "needs data with labels, but there are none"));
    assertThat(problems(m2, SideInformation.labels(10, 100).with(new Shape(10))))
        .extracting(Problem::pointer)
        .containsExactly("/model");
    assertThat(problems(m2, SideInformation.labels(10, 100))).isEmpty();
  }

  private static String conditional(String prior, String likelihood) {
    return """
    {"model": {"type": "conditional", "latent": 2, "likelihood": "%s", "prior": %s,
               "encoder": {"type": "mlp", "hidden": []},
               "decoder": {"type": "mlp", "hidden": []}},
     "objective": {"type": "elbo"}}\
    """
        .formatted(likelihood, prior.startsWith("{") ? prior : '"' + prior + '"');
  }

  private static List<Problem> problems(String json, SideInformation side) {
    Problems problems = new Problems();
    read(JsonDocument.value(json))
        .check(
            new InputDescription(IMAGE, DataKind.BINARY, 100, OptionalInt.empty(), side), problems);
    return problems.all();
  }

  private static VaeSpec read(JsonNode json) {
    Problems problems = new Problems();
    return READER
        .read(json, VaeSpec.class, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }
}
