package org.vaezoo.core.diagnose.floor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.DataSource;

/** Fits the models without latents to a training split, by the kind of its numbers. */
final class FloorFits {

  /** Examples for each interval of the unit interval below which a histogram fits noise. */
  private static final int EXAMPLES_OF_A_LEVEL = 10;

  private FloorFits() {}

  static List<Floor> bits(DataSource train) {
    return List.of(IndependentBits.of(train.mean(), train.size()), new Uniform(-Math.log(2)));
  }

  static List<Floor> levels(EvaluationRows train, NDManager manager) {
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

  static List<Floor> gaussians(EvaluationRows train, NDManager manager, Score score) {
    boolean masked = train.split().side().hides();
    return GaussianFit.of(train, manager, score.fixedVariance(), masked);
  }

  /** Densities at l / 255: of the uniform one each level has its bin, so that there are 256. */
  static List<Floor> scaled(EvaluationRows train, NDManager manager, Score score) {
    List<Floor> floors = new ArrayList<>(gaussians(train, manager, score));
    floors.add(new Uniform(Math.log((IndependentLevels.LEVELS - 1.0) / IndependentLevels.LEVELS)));
    return floors;
  }

  static List<Floor> unit(EvaluationRows train, NDManager manager, Score score) {
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

  static List<Floor> tokens(EvaluationRows train, NDManager manager) {
    int size = train.split().vocabulary().orElseThrow().size();
    double[] counts = new double[size];
    train.forEach(
        manager,
        (x, scored) ->
            Arrays.stream(x).filter(token -> token >= 0).forEach(token -> counts[(int) token]++));
    return List.of(new UnigramTokens(UnigramTokens.logs(counts)), new Uniform(-Math.log(size)));
  }

  static List<Floor> counts(DataSource train, Score score) {
    double[] sums = train.mean();
    Arrays.setAll(sums, d -> sums[d] * train.size());
    double[] even = new double[sums.length];
    Arrays.fill(even, -Math.log(even.length));
    return List.of(
        new UnigramBag(Floors.UNIGRAM, UnigramTokens.logs(sums), score.ordered()),
        new UnigramBag(Floors.UNIFORM, even, score.ordered()));
  }
}
