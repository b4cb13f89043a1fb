package org.vaezoo.core.diagnose.floor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
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
          case BINARY -> FloorFits.bits(train);
          case GREY ->
              score.density()
                  ? FloorFits.scaled(rows, manager, score)
                  : FloorFits.levels(rows, manager);
          case CONTINUOUS -> FloorFits.gaussians(rows, manager, score);
          case UNIT_INTERVAL -> FloorFits.unit(rows, manager, score);
          case TOKEN -> FloorFits.tokens(rows, manager);
          case COUNT -> FloorFits.counts(train, score);
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
}
