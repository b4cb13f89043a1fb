package org.vaezoo.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/**
 * A variant as it is by default, but small.
 *
 * @param spec of the model
 * @param side what the variant needs beside x
 */
public record TinyVariant(VaeSpec spec, SideSpec side) {

  /**
   * The keys that make any spec small enough for finite differences on images of 4 x 4, and smooth,
   * each with its value in JSON, wherever they stand with a value of that kind.
   */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("latent", "3"),
          Map.entry("count", "16"),
          Map.entry("components", "4"),
          Map.entry("hidden", "[6]"),
          Map.entry("activation", "\"tanh\""),
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

  /** The variant with the small values. */
  public static TinyVariant of(Variant variant) {
    return new TinyVariant(
        SoundSettings.read(shrunk(variant.vae()), VaeSpec.class),
        SoundSettings.read(shrunk(variant.defaults().data()), SideSpec.class));
  }

  /** A spec with the small values; it is changed. */
  static JsonNode shrunk(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        Optional.ofNullable(SMALL.get(entry.getKey()))
            .map(JsonDocument::value)
            .filter(value -> value.getNodeType() == entry.getValue().getNodeType())
            .ifPresent(value -> object.set(entry.getKey(), value));
      }
    }
    json.forEach(TinyVariant::shrunk);
    return json;
  }

  /** The model before its first step. */
  public TinyRun run(EngineName engine, Precision precision) {
    return run(engine, precision, StepMode.EAGER);
  }

  /** The same with steps that are computed in some way. */
  public TinyRun run(EngineName engine, Precision precision, StepMode mode) {
    DataSource images =
        images().orElseThrow(() -> new AssertionError("fits no kind of data: " + spec));
    return TinyRun.of(spec, images, engine, precision, mode);
  }

  /** Members of a group on the same images, one for each seed, with other learning rates. */
  List<TinyRun> members(Precision precision, long... seeds) {
    DataSource images = images().orElseThrow();
    return IntStream.range(0, seeds.length)
        .mapToObj(k -> TinyRun.ofSeed(spec, images, precision, seeds[k], 0.003 + 0.001 * k))
        .toList();
  }

  /**
   * The same with another value wherever a key stands with a value of that kind; empty where the
   * key does not stand, or the value has no meaning.
   */
  public Optional<TinyVariant> with(String key, String value) {
    JsonNode json = new SettingsWriter().write(spec);
    JsonNode before = json.deepCopy();
    set(json, key, JsonDocument.value(value));
    Problems problems = new Problems();
    return json.equals(before)
        ? Optional.empty()
        : new SettingsReader(Variants.parts())
            .read(json, VaeSpec.class, problems)
            .filter(changed -> problems.isEmpty())
            .map(changed -> new TinyVariant(changed, side))
            .filter(TinyVariant::fits);
  }

  private static void set(JsonNode json, String key, JsonNode value) {
    if (json instanceof ObjectNode object
        && object.path(key).getNodeType() == value.getNodeType()) {
      object.set(key, value);
    }
    json.forEach(inner -> set(inner, key, value));
  }

  /** Whether there are tiny images that the variant has a meaning on. */
  public boolean fits() {
    return images().isPresent();
  }

  /** Images of the first kind that the variant's likelihood is a density of. */
  private Optional<DataSource> images() {
    for (DataKind kind : DataKind.values()) {
      Problems problems = new Problems();
      DataSource images = new TinyImages(kind).with(side);
      spec.check(InputDescription.of(images), problems);
      if (problems.isEmpty()) {
        return Optional.of(images);
      }
    }
    return Optional.empty();
  }
}
