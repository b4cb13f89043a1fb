package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * Each of a few numbers is bounded and rounded to one of L levels: Mentzer et al. (2024), section 3
 * and the listing of the appendix. A code is the product of the numbers' levels; there is no
 * codebook to learn and none to collapse, and no penalty.
 *
 * <p>The bound is tanh(z + s) (L - 1)(1 - epsilon) / 2 - o, with o = 1/2 for an even number of
 * levels and 0 for an odd one. The shift s makes 0 the image of 0.
 *
 * <p>Where this differs from the paper: s is artanh of o over the half width, which does so
 * exactly; the paper's listing takes the tangent, which comes within 0.001 of it. Where the spec
 * says so, and by default, z is {@link Standardized}: the paper leaves that to the encoder, which
 * here begins small and off-centre and reaches hardly more than a third of the codes in the few
 * epochs of a processor.
 */
final class FiniteScalar extends Quantizer {

  private static final double EPSILON = 1e-3;
  private static final int[] DIGITS = {2};

  private final int[] levels;
  private final Optional<Standardized> spread;

  /**
   * @param levels L of each number, at least 3
   * @param spread keeps numbers spread over their levels; without it they are the encoder's own
   */
  FiniteScalar(List<Integer> levels, Optional<Standardized> spread) {
    super(levels.stream().reduce(1, Math::multiplyExact), levels.size(), levels.size());
    this.levels = levels.stream().mapToInt(Integer::intValue).toArray();
    this.spread = spread;
  }

  @Override
  public Block block() {
    return spread.map(Standardized::block).orElse(super.block());
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass) {
    NDArray bounded = bound(spread.map(each -> each.apply(inputs, pass)).orElse(inputs));
    NDArray rounded = bounded.stopGradient().round();
    Codes q = new Codes(number(rounded), codes());
    NDArray latents = scaled(StraightThrough.through(bounded, rounded));
    return Quantized.of(q, q.draw(pass.noise()), latents);
  }

  /** Numbers strictly between the outermost levels' far edges, [B, P, I]. */
  NDArray bound(NDArray inputs) {
    NDArray half = row(inputs, level -> (level - 1) * (1 - EPSILON) / 2);
    NDArray offset = row(inputs, FiniteScalar::offset);
    NDArray shift = row(inputs, FiniteScalar::shift);
    return inputs.add(shift).tanh().mul(half).sub(offset);
  }

  private static double offset(int level) {
    return level % 2 == 0 ? 0.5 : 0;
  }

  /** artanh of the offset over the half width. */
  private static double shift(int level) {
    double y = offset(level) / ((level - 1) * (1 - EPSILON) / 2);
    return Math.log((1 + y) / (1 - y)) / 2;
  }

  /** The code of levels counted from -L / 2, rounded down: its digits, the first the lowest. */
  private NDArray number(NDArray rounded) {
    NDArray digits = rounded.add(row(rounded, FiniteScalar::middle));
    return digits.mul(Numbers.row(rounded, places())).sum(DIGITS);
  }

  /** The numbers that the decoder reads, of -1 .. 1: levels over the middle one's count. */
  private NDArray scaled(NDArray rounded) {
    return rounded.div(row(rounded, FiniteScalar::middle));
  }

  @Override
  public NDArray vectors(NDArray codes, Pass pass) {
    NDArray base = row(codes, level -> level);
    NDArray digits = codes.expandDims(2).div(Numbers.row(codes, places())).floor().mod(base);
    return scaled(digits.sub(row(codes, FiniteScalar::middle)));
  }

  @Override
  public void prepare(EncodedExamples encoded) {
    spread.ifPresent(each -> each.begin(encoded.atLeast(Standardized.OUTPUTS)));
  }

  private static double middle(int level) {
    return Math.floorDiv(level, 2);
  }

  /** The weight of each digit: the product of the levels before it. */
  private double[] places() {
    double[] places = new double[levels.length];
    double place = 1;
    for (int i = 0; i < levels.length; i++) {
      places[i] = place;
      place *= levels[i];
    }
    return places;
  }

  /** A number for each number of levels, [I]. */
  private NDArray row(NDArray like, IntToDoubleFunction value) {
    return Numbers.row(like, Arrays.stream(levels).mapToDouble(value).toArray());
  }
}
