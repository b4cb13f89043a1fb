package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.States;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class OscillatorsSpecTest {

  private static final OscillatorsSpec SMALL = spec(300, 200, 4, 1);

  private static final String DIGEST =
      "d5ad88f15133cb2a4c76d44a0685025d76d599ef1360441358227c3fd22bca74";

  private static OscillatorsSpec spec(int examples, int test, double amplitude, long seed) {
    return new OscillatorsSpec(examples, test, 1, 0.5, 0.5, amplitude, 1.25, 8, 32, seed);
  }

  private static DataSpec shown(OscillatorsSpec set) {
    return new DataSpec(set, new NoBinarization(), 50, 1);
  }

  private static DataSets load(OscillatorsSpec set) {
    return shown(set).load(DataFolder.absent());
  }

  /** Levels of 0 to 1 of all images, row-major. */
  private static float[] images(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return split
          .batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT32)
          .x()
          .toFloatArray();
    }
  }

  /** A spot of deviation s holds 2 pi s^2 of white, and its peak is white. */
  @Test
  void aSpotIsWhereItsPlaceIs() {
    byte[] levels = new byte[15 * 20 + 1];
    new SpotFrame(15, 20, 1.5).draw(levels, 1, 6);
    assertThat(levels[0]).isZero();
    assertThat(levels[1 + 7 * 20 + 6] & 0xff).isEqualTo(255);
    assertThat(levels[1 + 7 * 20 + 8] & 0xff).isEqualTo(105); // 255 exp(-4 / 4.5)
    assertThat(levels[1 + 5 * 20 + 6] & 0xff).isEqualTo(105);
    int sum = IntStream.range(1, levels.length).map(i -> levels[i] & 0xff).sum();
    assertThat(sum / 255.0).isCloseTo(2 * Math.PI * 2.25, within(0.05));
  }

  @Test
  void spotsAddUpToWhiteAtMost() {
    byte[] levels = new byte[20];
    new SpotFrame(1, 20, 1.5).draw(levels, 0, 6, 9);
    assertThat(levels[7] & 0xff).isEqualTo(255); // exp(-1 / 4.5) + exp(-4 / 4.5) is 1.21
    assertThat(levels[3] & 0xff).isEqualTo(35); // exp(-2) + exp(-8)
  }

  /** The centre of mass of each half of a frame against the state, before and after the time. */
  @Test
  void framesShowTheStateAndTheStateAfterTheTime() {
    DataSource test = load(SMALL).test();
    States states = test.states().orElseThrow();
    float[] images = images(test);
    CoupledOscillators system = new CoupledOscillators(1, 0.5);
    for (int n = 0; n < test.size(); n++) {
      int example = n;
      double[] now = IntStream.range(0, 4).mapToDouble(c -> states.value(example, c)).toArray();
      double[] later = system.after(now, 0.5);
      assertThat(centre(images, n, 0)).isCloseTo(15.5 + (now[0] + now[1]) / 2, within(0.03));
      assertThat(centre(images, n, 1)).isCloseTo(15.5 + (later[0] + later[1]) / 2, within(0.03));
      assertThat(Math.abs(now[0]) + Math.abs(now[1])).isLessThan(4 * Math.sqrt(2));
    }
  }

  /** The mean column of a frame, weighed by its levels. */
  private static double centre(float[] images, int example, int frame) {
    double sum = 0;
    double product = 0;
    for (int i = 0; i < 256; i++) {
      double level = images[example * 512 + frame * 256 + i];
      sum += level;
      product += level * (i % 32);
    }
    return product / sum;
  }

  /** Energies are uniform: of 4 pixels the mean square of a mode's place is 16 / 4. */
  @Test
  void modesAreUniformOnDiscs() {
    States states = load(spec(20_000, 1, 4, 1)).train().states().orElseThrow();
    double[] squares = new double[4];
    double product = 0;
    for (int n = 0; n < states.examples(); n++) {
      double same = (states.value(n, 0) + states.value(n, 1)) / Math.sqrt(2);
      double other = (states.value(n, 0) - states.value(n, 1)) / Math.sqrt(2);
      squares[0] += same * same / states.examples();
      squares[1] += other * other / states.examples();
      squares[2] += Math.pow(states.value(n, 2) + states.value(n, 3), 2) / 2 / states.examples();
      squares[3] += Math.pow(states.value(n, 2) - states.value(n, 3), 2) / 4 / states.examples();
      product += same * other / states.examples();
    }
    assertThat(squares).containsExactly(new double[] {4, 4, 4, 4}, within(0.1));
    assertThat(product).isCloseTo(0, within(0.1));
  }

  @Test
  void theSetIsDescribedAsItIsLoaded() {
    DataSets sets = load(SMALL);
    assertThat(sets.train().size()).isEqualTo(250);
    assertThat(sets.validation().size()).isEqualTo(50);
    assertThat(sets.test().size()).isEqualTo(200);
    assertThat(sets.train().shape()).isEqualTo(new Shape(1, 16, 32));
    assertThat(sets.train().kind()).isEqualTo(DataKind.GREY);
    assertThat(sets.train().states().orElseThrow().coordinates())
        .containsExactly("q1", "q2", "p1", "p2");
    assertThat(
            shown(SMALL)
                .check(DataFolder.absent(), "/data", new Problems())
                .map(InputDescription::of))
        .contains(InputDescription.of(sets.train()));
  }

  /** States stay with their examples in a choice of rows. */
  @Test
  void aViewOfASplitForwardsItsStates() {
    DataSource split = load(SMALL).train();
    ViewedSource view = () -> split;
    assertThat(view.states().orElseThrow().sha256())
        .isEqualTo(split.states().orElseThrow().sha256());
    Subset some = Subset.of(split, 20, 3);
    States chosen = some.states().orElseThrow();
    assertThat(chosen.examples()).isEqualTo(20);
    for (int n = 0; n < 20; n++) {
      assertThat(chosen.value(n, 3))
          .isEqualTo(split.states().orElseThrow().value(some.rows()[n], 3));
    }
  }

  @Test
  void theSetIsTheSameOnEveryMachine() {
    assertThat(load(SMALL).digest()).isEqualTo(DIGEST);
    assertThat(load(spec(300, 200, 4, 2)).digest()).isNotEqualTo(DIGEST);
  }

  /** Levels of the same formulas in NumPy 2 and the C library's sine, cosine and exponential. */
  @Test
  void imagesAreThoseOfAnotherProgram() {
    assertThat(Digests.of(OscillatorExamples.draw(SMALL, 0, 300).levels()))
        .isEqualTo("8f924cd1b85d9a66779da400e0e2db6e335590c6ed77a6fca24ad7bc9aa57fc0");
    assertThat(Digests.of(OscillatorExamples.draw(SMALL, 300, 200).levels()))
        .isEqualTo("177b3eba44746be8b8fd125ec2f962209798619b7e0486cba72e90cc8b22af7f");
  }

  @Test
  void anExampleIsTheSameHoweverManyThereAre() {
    OscillatorExamples all = OscillatorExamples.draw(SMALL, 0, 400);
    OscillatorExamples later = OscillatorExamples.draw(SMALL, 100, 300);
    int[] rows = IntStream.range(100, 400).toArray();
    assertThat(all.states().at(rows).sha256()).isEqualTo(later.states().sha256());
    assertThat(Arrays.copyOfRange(all.levels(), 100 * 512, 400 * 512)).isEqualTo(later.levels());
  }

  @Test
  void massesThatWouldMeetAreRefused() {
    Problems problems = new Problems();
    spec(300, 200, 7.6, 1).check("/data/set", problems);
    assertThat(problems.all())
        .extracting(Problem::pointer, Problem::message)
        .containsExactly(
            tuple(
                "/data/set/amplitude",
                "expected less than width / (3 sqrt 2) = 7.54, so that no mass meets the other or"
                    + " a wall, found 7.6"));
  }
}
