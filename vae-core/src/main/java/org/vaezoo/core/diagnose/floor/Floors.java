package org.vaezoo.core.diagnose.floor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Moments;

/**
 * Models without latents, fitted to a training split: what every model has to be above.
 *
 * <p>The one that judges takes the dimensions as independent: a coin for each binary pixel, a
 * histogram for each pixel of grey levels (of their density, where they are dequantised), a
 * Gaussian for each real column, one distribution of all tokens or words. Drawn bits are fitted in
 * expectation, in closed form; the value on a split is that of the bits that the evaluation of a
 * model is shown, so that both are of the same data. Beside it stand the uniform model and, for
 * real numbers, the Gaussian with a full covariance, which says what a linear model could know.
 *
 * <p>Conditions are not used: the floor is that of x alone, over the dimensions that are not given.
 */
public final class Floors {

  /** Name of the uniform model. */
  public static final String UNIFORM = "uniform";

  /** Name of the Gaussian with a full covariance. */
  public static final String FULL_GAUSSIAN = "full gaussian";

  /** Name of the distribution of tokens or words that knows no order. */
  public static final String UNIGRAM = "unigram";

  /** Examples for each interval of the unit interval below which a histogram fits noise. */
  private static final int EXAMPLES_OF_A_LEVEL = 10;

  private final List<Floor> floors;
  private final long seed;

  private Floors(List<Floor> floors, long seed) {
    this.floors = floors;
    this.seed = seed;
  }

  /**
   * Fits the floors.
   *
   * @param train the training split
   * @param score which nats are counted
   * @param seed of the evaluation
   * @param manager owner of batches, which are closed
   */
  public static Floors fit(DataSource train, Score score, long seed, NDManager manager) {
    EvaluationRows rows = new EvaluationRows(train, seed);
    List<Floor> floors =
        switch (train.kind()) {
          case BINARY -> bits(train);
          case GREY -> score.density() ? scaled(rows, manager, score) : levels(rows, manager);
          case CONTINUOUS -> gaussians(rows, manager, score);
          case UNIT_INTERVAL -> unit(rows, manager, score);
          case TOKEN -> tokens(rows, manager);
          case COUNT -> counts(train, score);
        };
    return new Floors(floors, seed);
  }

  /** The floors on a split, as an evaluation of the same seed shows it. */
  public SplitFloors on(DataSource split, NDManager manager) {
    double volume = split.logVolume();
    List<Moments> moments = floors.stream().map(floor -> new Moments()).toList();
    new EvaluationRows(split, seed)
        .forEach(
            manager,
            (x, scored) -> {
              for (int f = 0; f < floors.size(); f++) {
                moments.get(f).add(floors.get(f).logProb(x, scored) - volume);
              }
            });
    List<FloorMeasure> measured = new ArrayList<>();
    for (int f = 0; f < floors.size(); f++) {
      measured.add(new FloorMeasure(floors.get(f).name(), moments.get(f).estimate()));
    }
    return new SplitFloors(measured);
  }

  private static List<Floor> bits(DataSource train) {
    return List.of(IndependentBits.of(train.mean(), train.size()), new Uniform(-Math.log(2)));
  }

  private static List<Floor> levels(EvaluationRows train, NDManager manager) {
    return List.of(
        histograms(train, manager, false), new Uniform(-Math.log(IndependentLevels.LEVELS)));
  }

  private static IndependentLevels histograms(
      EvaluationRows train, NDManager manager, boolean density) {
    IndependentLevels levels = new IndependentLevels(train.width(), density);
    train.forEach(manager, (x, scored) -> levels.add(x));
    levels.fit();
    return levels;
  }

  private static List<Floor> gaussians(EvaluationRows train, NDManager manager, Score score) {
    boolean masked = train.split().side().hides();
    return GaussianFit.of(train, manager, score.fixedVariance(), masked);
  }

  /** Densities at l / 255: of the uniform one each level has its bin, so that there are 256. */
  private static List<Floor> scaled(EvaluationRows train, NDManager manager, Score score) {
    List<Floor> floors = new ArrayList<>(gaussians(train, manager, score));
    floors.add(new Uniform(Math.log((IndependentLevels.LEVELS - 1.0) / IndependentLevels.LEVELS)));
    return floors;
  }

  private static List<Floor> unit(EvaluationRows train, NDManager manager, Score score) {
    boolean many = train.split().size() >= EXAMPLES_OF_A_LEVEL * IndependentLevels.LEVELS;
    List<Floor> floors = new ArrayList<>();
    if (many && score.fixedVariance().isEmpty()) {
      floors.add(histograms(train, manager, true));
    } else {
      floors.addAll(gaussians(train, manager, score));
    }
    floors.add(new Uniform(0));
    return floors;
  }

  private static List<Floor> tokens(EvaluationRows train, NDManager manager) {
    int size = train.split().vocabulary().orElseThrow().size();
    double[] counts = new double[size];
    train.forEach(
        manager,
        (x, scored) ->
            Arrays.stream(x).filter(token -> token >= 0).forEach(token -> counts[(int) token]++));
    return List.of(new UnigramTokens(UnigramTokens.logs(counts)), new Uniform(-Math.log(size)));
  }

  private static List<Floor> counts(DataSource train, Score score) {
    double[] sums = train.mean();
    Arrays.setAll(sums, d -> sums[d] * train.size());
    double[] even = new double[sums.length];
    Arrays.fill(even, -Math.log(even.length));
    return List.of(
        new UnigramBag(UNIGRAM, UnigramTokens.logs(sums), score.ordered()),
        new UnigramBag(UNIFORM, even, score.ordered()));
  }
}
