package org.vaezoo.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideSpec;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.Row;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.aggregate.AggregateSpec;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.spec.Site;
import org.vaezoo.core.spec.VaeSpec;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.spec.Variants;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;

/** The rate of every installed variant splits over the data set, or its row says why not. */
class AggregateOfVariantsTest {

  private static final String OWN_DRAWS = "its posterior is scored at its own draws alone";
  private static final String PRIORS =
      "its prior depends on the condition, or on other groups: it is not one p(z)";
  private static final String DEPENDS = "its posterior depends on what other groups have drawn";

  /** Why the rate of a group does not split, by variant and group. */
  private static final Map<String, Map<String, String>> REASONS =
      Map.of(
          "cvae", Map.of("z", PRIORS),
          "cvae-quadrants", Map.of("z", PRIORS),
          "iaf-vae", Map.of("z", OWN_DRAWS),
          "planar-flow-vae", Map.of("z", OWN_DRAWS),
          "m2", Map.of("y", OWN_DRAWS, "z", OWN_DRAWS),
          "ladder-vae", Map.of("z1", PRIORS),
          "stacked-vae", Map.of("z2", DEPENDS, "z1", PRIORS),
          "very-deep-vae", Map.of("z1_1", PRIORS, "z4_1", PRIORS));

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("latent", "3"),
          Map.entry("count", "16"),
          Map.entry("components", "4"),
          Map.entry("hidden", "[6]"),
          Map.entry("channels", "[4]"),
          Map.entry("strides", "[2]"),
          Map.entry("codes", "5"),
          Map.entry("dimension", "3"),
          Map.entry("positions", "4"),
          Map.entry("patch", "1"),
          Map.entry("encoderBlocks", "\"4d4,1x1\""),
          Map.entry("decoderBlocks", "\"1x1,4m1\""),
          Map.entry("width", "3"),
          Map.entry("bottleneck", "2"),
          Map.entry("latentChannels", "1"));

  static Stream<String> variants() {
    return Variants.installed().stream().map(Variant::name);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void theRateSplitsOrTheRowSaysWhyNot(String name) {
    Variant variant = Variants.named(name).orElseThrow();
    VaeSpec spec = read(variant.defaults(), VaeSpec.class);
    DataSource images = images(spec, read(variant.data(), SideSpec.class));
    try (TinyRun run = TinyRun.of(spec, images, EngineName.PYTORCH, Precision.FLOAT32)) {
      run.train(10);
      DataSets data = new DataSets("tiny", "", "", images, images, images);
      Subject subject =
          new Subject(
              run.model(), data, 1, run.engine().manager(), run.engine().type(), words -> {});
      Findings findings = new AggregateSpec(SplitName.TEST, Optional.empty()).measure(subject);
      List<Row> rows = findings.tables().get("aggregate");
      assertThat(rows).hasSameSizeAs(run.model().groups());
      assertThat(reasons(rows)).isEqualTo(REASONS.getOrDefault(name, Map.of()));
      assertThat(findings.tables().getOrDefault("aggregate_units", List.of()))
          .hasSize(unitsOfSplitGroups(rows));
    }
  }

  private static Map<String, String> reasons(List<Row> rows) {
    Map<String, String> reasons = new TreeMap<>();
    for (Row row : rows) {
      if (row.cells().containsKey("reason")) {
        reasons.put((String) row.cells().get("group"), (String) row.cells().get("reason"));
      }
    }
    return reasons;
  }

  private static int unitsOfSplitGroups(List<Row> rows) {
    return rows.stream()
        .map(Row::cells)
        .filter(cells -> cells.get("applicable").equals(true))
        .mapToInt(cells -> ((Long) cells.get("units")).intValue())
        .sum();
  }

  private static <T> T read(String json, Class<T> type) {
    Problems problems = new Problems();
    Optional<T> settings =
        new SettingsReader(Variants.parts()).read(shrunk(JsonDocument.value(json)), type, problems);
    assertThat(problems.all()).isEmpty();
    return settings.orElseThrow();
  }

  /** The same with values small enough for images of 4 x 4. */
  private static JsonNode shrunk(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        Optional.ofNullable(SMALL.get(entry.getKey()))
            .map(JsonDocument::value)
            .filter(value -> value.getNodeType() == entry.getValue().getNodeType())
            .ifPresent(value -> object.set(entry.getKey(), value));
      }
    }
    json.forEach(AggregateOfVariantsTest::shrunk);
    return json;
  }

  /** Images of the first kind that the variant's likelihood is a density of. */
  private static DataSource images(VaeSpec spec, SideSpec side) {
    for (DataKind kind : DataKind.values()) {
      Problems problems = new Problems();
      DataSource images = new TinyImages(kind).with(side);
      spec.check(Site.of(images), problems);
      if (problems.isEmpty()) {
        return images;
      }
    }
    throw new AssertionError("fits no kind of data: " + spec);
  }
}
