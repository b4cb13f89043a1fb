package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/**
 * Members of a group: their numbers, and what the fate of others does to them, which is nothing.
 */
class TrainingGroupTest {

  private static final DataSource IMAGES = new TinyImages(DataKind.BINARY);

  /** Of layers that processors share among blocks of their own. */
  private static final VaeSpec VAE =
      TinyVariant.of(Variants.named("vae")).with("hidden", "[70]").orElseThrow().spec();

  private static final EngineSession SINGLE = Engines.open(EngineSettings.standard());
  private static final EngineSession DOUBLE =
      Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"));

  @AfterAll
  static void close() {
    SINGLE.close();
    DOUBLE.close();
  }

  /** A plain VAE of a seed, with a learning rate of its own. */
  private static Training vae(EngineSession engine, long seed, double rate) {
    Trainable model = VAE.build(InputDescription.of(IMAGES), seed);
    return training(model, engine, seed, new Adam(new Constant(rate), 0.9, 0.999, 1e-8));
  }

  private static Training training(
      Trainable model, EngineSession engine, long seed, OptimizerSpec optimizer) {
    return new Training(
        model,
        IMAGES,
        new TrainingPlan(40, 8, seed),
        Optimization.of(optimizer),
        engine.manager(),
        engine.type(),
        StepMode.COMPILED);
  }

  /** Three members, of one seed or of three. */
  private static SortedMap<Integer, Training> three(EngineSession engine, boolean shared) {
    SortedMap<Integer, Training> members = new TreeMap<>();
    for (int k = 0; k < 3; k++) {
      members.put(k, vae(engine, shared ? 1 : k + 1, 0.001 * (k + 1)));
    }
    return members;
  }

  private static TrainingGroup group(
      SortedMap<Integer, Training> members, boolean shared, EngineSession engine) {
    return new TrainingGroup(3, shared, members, engine.manager());
  }

  private static void advance(TrainingGroup group, long to) {
    while (group.going().values().stream().anyMatch(it -> it.progress().step() < to)) {
      long done =
          group.going().values().stream().mapToLong(it -> it.progress().step()).min().orElse(to);
      group.advance(to - done);
    }
  }

  private static String digest(Training training) {
    Map<String, NDArray> all = new LinkedHashMap<>(training.weights());
    training.state().forEach((name, array) -> all.put("state " + name, array));
    return Weights.sha256(all);
  }

  private static List<String> digests(SortedMap<Integer, Training> members) {
    return members.values().stream().map(TrainingGroupTest::digest).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMemberIsTheTrainingAloneForThreeHundredSteps(boolean shared) {
    SortedMap<Integer, Training> alone = three(DOUBLE, shared);
    SortedMap<Integer, Training> members = three(DOUBLE, shared);
    try (TrainingGroup group = group(members, shared, DOUBLE)) {
      advance(group, 300);
      for (int k = 0; k < 3; k++) {
        Training one = alone.get(k);
        while (one.progress().step() < 300) {
          one.advance(300 - one.progress().step());
        }
        Map<String, NDArray> found = members.get(k).weights();
        one.weights().forEach((name, array) -> near(found.get(name), array, name));
        assertThat(members.get(k).progress()).isEqualTo(one.progress());
      }
    }
  }

  private static void near(NDArray found, NDArray expected, String name) {
    double[] numbers = HostArrays.read(expected);
    assertThat(HostArrays.read(found))
        .as(name)
        .usingComparatorWithPrecision(1e-10)
        .containsExactly(numbers);
  }

  /** Whoever leaves, and whenever, the others do not notice, to the last bit of float32. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theOthersStayAsTheyAre(boolean shared) {
    SortedMap<Integer, Training> whole = three(SINGLE, shared);
    SortedMap<Integer, Training> left = three(SINGLE, shared);
    SortedMap<Integer, Training> last = three(SINGLE, shared);
    last.remove(0);
    last.remove(1);
    try (TrainingGroup first = group(whole, shared, SINGLE);
        TrainingGroup second = group(left, shared, SINGLE);
        TrainingGroup third = group(last, shared, SINGLE)) {
      advance(first, 60);
      advance(second, 20);
      second.leave(1);
      advance(second, 60);
      advance(third, 60);
      assertThat(digest(left.get(0))).isEqualTo(digest(whole.get(0)));
      assertThat(digest(left.get(2))).isEqualTo(digest(whole.get(2)));
      assertThat(digest(last.get(2))).isEqualTo(digest(whole.get(2)));
      assertThat(left.get(1).progress().step()).isEqualTo(20);
    }
  }

  /** Saved at different steps, as by a process that is killed between two of their checkpoints. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void savedAndRestoredIsUndisturbed(boolean shared) {
    SortedMap<Integer, Training> undisturbed = three(SINGLE, shared);
    SortedMap<Integer, Training> killed = three(SINGLE, shared);
    SortedMap<Integer, Training> resumed = three(SINGLE, shared);
    try (TrainingGroup first = group(undisturbed, shared, SINGLE);
        TrainingGroup second = group(killed, shared, SINGLE);
        TrainingGroup third = group(resumed, shared, SINGLE)) {
      advance(first, 77);
      for (int k = 0; k < 3; k++) {
        advance(second, 13 + 11L * k);
        Training saved = killed.get(k);
        resumed.get(k).restore(saved.progress().step(), saved.weights(), saved.state());
      }
      advance(third, 77);
      assertThat(digests(resumed)).isEqualTo(digests(undisturbed));
    }
  }

  @Test
  void stepsTogetherAreStepsOneByOne() {
    SortedMap<Integer, Training> many = three(SINGLE, false);
    SortedMap<Integer, Training> single = three(SINGLE, false);
    try (TrainingGroup first = group(many, false, SINGLE);
        TrainingGroup second = group(single, false, SINGLE)) {
      int longest = 0;
      while (many.get(0).progress().step() < 40) {
        longest = Math.max(longest, first.advance(40).get(0).values().size());
      }
      while (single.get(0).progress().step() < many.get(0).progress().step()) {
        assertThat(second.advance(1).get(2).values()).hasSize(1);
      }
      assertThat(longest).isEqualTo(8); // an epoch
      assertThat(digests(single)).isEqualTo(digests(many));
    }
  }

  private static Training steep(double rate, double factor) {
    TwoParameters.Rule rule =
        (a, b, now) ->
            new Step(
                List.of(Loss.minimize(a.square().sum().add(b.square().sum()).mul(factor))),
                List.of(),
                Map.of());
    return training(new TwoParameters(rule), SINGLE, 1, new Sgd(new Constant(rate), 0.9));
  }

  private static SortedMap<Integer, Training> two(Training first, Training second) {
    SortedMap<Integer, Training> members = new TreeMap<>();
    members.put(0, first);
    members.put(1, second);
    return members;
  }

  /** Descent whose step is too long doubles its distance until float32 ends. */
  @Test
  void oneThatDivergesEndsAsAloneAndTheOtherGoesOn() {
    Training alone = steep(0.5, 1e4);
    Throwable expected = catchThrowable(() -> alone.advance(8));
    Training calm = steep(1e-6, 1e4);
    List<StepValues> values = new ArrayList<>();
    while (values.size() < 40) {
      values.addAll(calm.advance(40 - values.size()));
    }
    SortedMap<Integer, Training> members = two(steep(1e-6, 1e4), steep(0.5, 1e4));
    List<StepValues> found = new ArrayList<>();
    List<RuntimeException> failures = new ArrayList<>();
    try (TrainingGroup group = new TrainingGroup(2, true, members, SINGLE.manager())) {
      while (found.size() < 40) {
        SortedMap<Integer, MemberSteps> made = group.advance(40 - found.size());
        found.addAll(made.get(0).values());
        made.values().forEach(each -> each.failure().ifPresent(failures::add));
      }
      assertThat(group.going()).containsOnlyKeys(0);
    }
    assertThat(failures).singleElement().isInstanceOf(NonFiniteException.class);
    assertThat(failures.get(0)).hasMessage(expected.getMessage());
    assertThat(digest(members.get(1))).isEqualTo(digest(alone));
    assertThat(digest(members.get(0))).isEqualTo(digest(calm));
    assertThat(found).hasSameSizeAs(values);
  }

  @Test
  void membersThatDoOtherThingsAreRefused() {
    SortedMap<Integer, Training> members = two(steep(1e-6, 1), steep(1e-6, 2));
    try (TrainingGroup group = new TrainingGroup(2, true, members, SINGLE.manager())) {
      assertThatThrownBy(() -> advance(group, 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "group: expected members that make the same steps but for coefficients, learning"
                  + " rates and initial values, found 2 kinds of steps; \"training\": {\"group\":"
                  + " null} trains each alone");
    }
  }

  @Test
  void membersThatSeeDifferentExamplesShareNone() {
    SortedMap<Integer, Training> members = three(SINGLE, false);
    assertThat(TrainingGroup.seeTheSame(members.values())).isFalse();
    assertThatThrownBy(() -> group(members, true, SINGLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of one seed, one batch size and the same examples");
  }
}
