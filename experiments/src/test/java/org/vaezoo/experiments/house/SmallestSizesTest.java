package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.testing.TinyParts;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.train.UnmovedException;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/**
 * Every size at its least: a model that the spec allows is trained beyond the steps after which a
 * parameter without a gradient ends a trial. One latent unit leaves a masked flow nothing to see,
 * one code has no choice; what rests rightly has to say so.
 */
class SmallestSizesTest {

  /** More than the steps after which a parameter is given up. */
  private static final int STEPS = 22;

  /** Kinds of part whose sizes depend on one another. */
  private static final Set<String> KINDS =
      Ordered.set("prior", "posterior", "quantizer", "code prior");

  private static final Map<String, String> LEAST = new LinkedHashMap<>();

  static {
    LEAST.put("latent", "1");
    LEAST.put("count", "1");
    LEAST.put("components", "1");
    LEAST.put("hidden", "[1]");
    LEAST.put("channels", "[1]");
    LEAST.put("codes", "1");
    LEAST.put("dimension", "1");
    LEAST.put("positions", "1");
    LEAST.put("width", "1");
    LEAST.put("bottleneck", "1");
    LEAST.put("latentChannels", "1");
    LEAST.put("steps", "1");
    LEAST.put("levels", "[2]");
    LEAST.put("encoderBlocks", "\"4d4,1x1\"");
    LEAST.put("samples", "1");
  }

  static Stream<Arguments> models() {
    List<Arguments> models = new ArrayList<>();
    for (Variant variant : Variants.installed()) {
      models.add(Arguments.of("variant " + variant.name(), TinyVariant.of(variant)));
    }
    TinyParts exact = new TinyParts(Variant.Gradient.EXACT);
    TinyParts others = new TinyParts(Variant.Gradient.SURROGATE);
    Variants.parts().kinds().stream()
        .filter(kind -> KINDS.contains(kind.name()))
        .forEach(
            kind ->
                kind.choices()
                    .forEach(
                        (type, part) ->
                            exact
                                .with(kind, part, List.of())
                                .or(() -> others.with(kind, part, List.of()))
                                .ifPresent(
                                    tiny ->
                                        models.add(Arguments.of(kind.name() + " " + type, tiny)))));
    return models.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void nothingThatRestsRightlyEndsATrial(String name, TinyVariant tiny) {
    // A single rectified unit may be dead from the first step on, which rightly ends a trial.
    TinyVariant smooth = tiny.with("activation", "\"tanh\"").orElse(tiny);
    List<String> unmoved = new ArrayList<>();
    LEAST.forEach(
        (key, value) ->
            smooth
                .with(key, value)
                .ifPresent(
                    least -> {
                      try (TinyRun run = least.run(EngineName.PYTORCH, Precision.FLOAT32)) {
                        run.train(STEPS);
                      } catch (UnmovedException stopped) {
                        unmoved.add(key + "=" + value + ": " + stopped.getMessage());
                      }
                    }));
    assertThat(unmoved).isEmpty();
  }
}
