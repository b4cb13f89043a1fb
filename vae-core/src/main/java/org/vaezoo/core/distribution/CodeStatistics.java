package org.vaezoo.core.distribution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.vaezoo.core.table.Column;

/**
 * How a data set uses a codebook of K codes at P positions: expected counts of each code at each
 * position. Usage and perplexity therefore belong to the data set, not to a batch.
 *
 * <p>Of a position: its perplexity exp(H(z_p)), and the information it carries about which example
 * it is, H(z_p) - E[H(z_p|x)], which for a deterministic code is H(z_p) itself.
 *
 * <p>Of the codebook, all positions together: a code is used where it is expected at least once in
 * the data set; {@code code_usage} is the share of used codes; {@code code_perplexity} = exp(H) of
 * the pooled frequencies, as in van den Oord et al. (2017).
 */
public final class CodeStatistics implements UnitStatistics {

  /** Information in nats above which a position is active: the threshold of Sonderby et al. */
  public static final double ACTIVE_INFORMATION = 0.01;

  private static final double ONCE = 1 - 1e-6;

  private final int positions;
  private final int codes;
  private final long examples;
  private final double[] counts;
  private final double[] entropies;

  private CodeStatistics(
      int positions, int codes, long examples, double[] counts, double[] entropies) {
    this.positions = positions;
    this.codes = codes;
    this.examples = examples;
    this.counts = counts;
    this.entropies = entropies;
  }

  /**
   * The summary of a batch of chosen codes.
   *
   * @param indices code at each position, [B * P], row-major
   * @param positions P
   * @param codes K
   */
  public static CodeStatistics ofChoices(double[] indices, int positions, int codes) {
    double[] counts = new double[positions * codes];
    for (int i = 0; i < indices.length; i++) {
      counts[i % positions * codes + (int) indices[i]]++;
    }
    return new CodeStatistics(
        positions, codes, indices.length / positions, counts, new double[positions]);
  }

  /**
   * The summary of a batch of categorical posteriors.
   *
   * @param probabilities [B * P * K], row-major
   * @param entropies of each posterior in nats, [B * P], row-major
   * @param positions P
   * @param codes K
   */
  public static CodeStatistics ofProbabilities(
      double[] probabilities, double[] entropies, int positions, int codes) {
    double[] counts = new double[positions * codes];
    for (int i = 0; i < probabilities.length; i++) {
      counts[i % counts.length] += probabilities[i];
    }
    double[] sums = new double[positions];
    for (int i = 0; i < entropies.length; i++) {
      sums[i % positions] += entropies[i];
    }
    return new CodeStatistics(positions, codes, entropies.length / positions, counts, sums);
  }

  @Override
  public int units() {
    return positions;
  }

  @Override
  public long examples() {
    return examples;
  }

  @Override
  public Coordinates coordinates() {
    return Coordinates.NATS;
  }

  /** K. */
  public int codes() {
    return codes;
  }

  @Override
  public CodeStatistics plus(UnitStatistics other) {
    if (!(other instanceof CodeStatistics that)
        || that.positions != positions
        || that.codes != codes) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    return new CodeStatistics(
        positions,
        codes,
        examples + that.examples,
        sum(counts, that.counts),
        sum(entropies, that.entropies));
  }

  @Override
  public List<double[]> numbers() {
    return List.of(new double[] {examples}, counts, entropies);
  }

  @Override
  public CodeStatistics withNumbers(List<double[]> numbers) {
    long seen = (long) numbers.get(0)[0];
    return new CodeStatistics(positions, codes, seen, numbers.get(1), numbers.get(2));
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  /** Expected count of each code over all positions and examples, [K]. */
  public double[] pooledCounts() {
    double[] pooled = new double[codes];
    for (int i = 0; i < counts.length; i++) {
      pooled[i % codes] += counts[i];
    }
    return pooled;
  }

  /** Number of codes that are expected at least once in the data set. */
  public int usedCodes() {
    return (int) Arrays.stream(pooledCounts()).filter(count -> count >= ONCE).count();
  }

  /** exp(H) of the pooled frequencies of the codes, within 1 and K. */
  public double perplexity() {
    return Math.exp(entropy(pooledCounts()));
  }

  /** exp(H) of the codes at one position, within 1 and K. */
  public double perplexity(int position) {
    return Math.exp(positionEntropy(position));
  }

  @Override
  public boolean active(int position) {
    return informationBound(position) > ACTIVE_INFORMATION;
  }

  /** I(z_p; example) = H(z_p) - E[H(z_p|x)], which bounds the information about x. */
  @Override
  public double informationBound(int position) {
    return positionEntropy(position) - entropies[position] / examples;
  }

  @Override
  public Map<Column, Double> columns(int position) {
    Map<Column, Double> columns = new LinkedHashMap<>();
    columns.put(StatisticColumns.CODE_INFORMATION, informationBound(position));
    columns.put(StatisticColumns.CODE_PERPLEXITY, perplexity(position));
    return columns;
  }

  @Override
  public Map<Column, Number> groupColumns() {
    Map<Column, Number> columns = new LinkedHashMap<>();
    columns.put(StatisticColumns.CODES, codes);
    columns.put(StatisticColumns.USED_CODES, usedCodes());
    columns.put(StatisticColumns.CODE_USAGE, usedCodes() / (double) codes);
    columns.put(StatisticColumns.CODE_PERPLEXITY, perplexity());
    return columns;
  }

  /**
   * An interval for the number of codes in use.
   *
   * @param low what a second data set of the same size would surely show
   * @param high with the codes that this one has not seen
   */
  public record Richness(double low, double high) {}

  /**
   * How many codes are in use. A second data set of the same size would show 1 - exp(-c) of a code
   * that this one shows c times, with the variance of that coin; the lower end is 1.96 standard
   * deviations below the sum. Of f1 codes seen once and f2 twice, at least f1 (f1 - 1) / (2 (f2 +
   * 1)) more are in use: Chao, "Nonparametric estimation of the number of classes in a population"
   * (1984), in its form without bias.
   */
  public Richness richness() {
    double[] pooled = pooledCounts();
    double seen = Arrays.stream(pooled).map(c -> 1 - Math.exp(-c)).sum();
    double variance = Arrays.stream(pooled).map(c -> Math.exp(-c) * (1 - Math.exp(-c))).sum();
    double once = Arrays.stream(pooled).filter(c -> c >= ONCE && c < 1.5).count();
    double twice = Arrays.stream(pooled).filter(c -> c >= 1.5 && c < 2.5).count();
    double unseen = once * (once - 1) / (2 * (twice + 1));
    double low = Math.max(0, seen - 1.96 * Math.sqrt(variance));
    return new Richness(low, Math.max(low, Math.min(codes, usedCodes() + unseen)));
  }

  /** Whether every choice was made without noise, so that it has no rate of its own. */
  public boolean isDeterministic() {
    return Arrays.stream(entropies).allMatch(entropy -> entropy == 0);
  }

  /**
   * The standard error over examples of the information of a position: that of the mean of -log of
   * the frequency of its code. Of noisy choices more than the error, as their noise counts too.
   */
  public double informationError(int position) {
    double mean = positionEntropy(position);
    double square = 0;
    for (int code = 0; code < codes; code++) {
      double frequency = counts[position * codes + code] / examples;
      double nats = frequency > 0 ? Math.log(frequency) : 0;
      square += frequency * nats * nats;
    }
    return error(mean, square);
  }

  /** What the codes of an example cost in the mean under the uniform prior: P log K - E[H(z|x)]. */
  public double uniformRate() {
    return positions * Math.log(codes) - noise();
  }

  /**
   * What they cost under the frequencies of the codes in this data set, the same at every position:
   * P H - E[H(z|x)] with H of the pooled frequencies. No other prior that is the same at every
   * position and example costs less.
   */
  public double frequencyRate() {
    return positions * entropy(pooledCounts()) - noise();
  }

  /**
   * The standard error of {@link #frequencyRate} over examples if all positions of an example rose
   * and fell together: the sum of what each would have alone, which is never too small.
   */
  public double frequencyError() {
    double[] pooled = pooledCounts();
    double total = Arrays.stream(pooled).sum();
    double error = 0;
    for (int position = 0; position < positions; position++) {
      double mean = 0;
      double square = 0;
      for (int code = 0; code < codes; code++) {
        double share = counts[position * codes + code] / examples;
        double nats = share > 0 ? -Math.log(pooled[code] / total) : 0;
        mean += share * nats;
        square += share * nats * nats;
      }
      error += error(mean, square);
    }
    return error;
  }

  /** The standard error over examples of a mean, by it and the mean of the squares. */
  private double error(double mean, double square) {
    return Math.sqrt(Math.max(0, square - mean * mean) / examples);
  }

  /** E[H(z|x)], all positions together. */
  private double noise() {
    return Arrays.stream(entropies).sum() / examples;
  }

  private double positionEntropy(int position) {
    return entropy(Arrays.copyOfRange(counts, position * codes, (position + 1) * codes));
  }

  /** H in nats of frequencies given as counts; 0 log 0 = 0. */
  private static double entropy(double[] counts) {
    double total = Arrays.stream(counts).sum();
    DoubleUnaryOperator term = count -> count > 0 ? -count / total * Math.log(count / total) : 0;
    return Arrays.stream(counts).map(term).sum();
  }

  @Override
  public String toString() {
    return "code statistics of "
        + positions
        + " positions and "
        + codes
        + " codes over "
        + examples
        + " examples";
  }
}
