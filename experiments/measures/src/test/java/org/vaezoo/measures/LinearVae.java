package org.vaezoo.measures;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.testing.TinyImages;

/**
 * A linear model of the tiny images of which everything is known: unit u has the posterior N(a_u
 * x_u, v_u) under N(0, 1), and adds w_u z_u to the mean of pixel u; the noise of every pixel has
 * the variance {@link #NOISE}. Units stand in groups that are independent of each other.
 */
public final class LinearVae implements Vae {

  /** The variance of a pixel given z. */
  public static final double NOISE = 0.05;

  /** What is measured. */
  public static final TinyImages IMAGES = new TinyImages(DataKind.CONTINUOUS);

  private static final int PIXELS = 16;

  /** The images of {@link #wide}: each pixel four times. */
  public static final DataSource WIDE = new RepeatedPixels(IMAGES, 2);

  /**
   * A unit.
   *
   * @param a of its posterior mean a x
   * @param variance of its posterior
   * @param w by which the decoder reads it
   * @param shift of its posterior mean besides
   */
  public record Unit(double a, double variance, double w, double shift) {

    public Unit(double a, double variance, double w) {
      this(a, variance, w, 0);
    }

    /** The same with another shift of the mean. */
    public Unit shifted(double by) {
      return new Unit(a, variance, w, by);
    }

    /** Follows the prior and is not read. */
    public static final Unit DEAD = new Unit(0, 1, 0);

    /** With the true posterior of a decoder's weight. */
    public static Unit exact(double w) {
      return new Unit(w / (w * w + NOISE), NOISE / (w * w + NOISE), w);
    }

    /** KL(N(mean, variance) || N(0, 1)). */
    public static double rate(double mean, double variance) {
      return (mean * mean + variance - 1 - Math.log(variance)) / 2;
    }
  }

  private final int pixels;
  private final List<LatentGroup> groups = new ArrayList<>();
  private final List<List<Unit>> units;
  private final double shiftOfGeneration;
  private final Objective objective;

  private LinearVae(
      int pixels,
      List<List<Unit>> units,
      double shiftOfGeneration,
      Map<String, Regularizer> regularizers) {
    this.pixels = pixels;
    this.units = units;
    this.shiftOfGeneration = shiftOfGeneration;
    this.objective = new RegularizedObjective(new Elbo(), regularizers);
    for (List<Unit> group : units) {
      groups.add(new LatentGroup("z" + (groups.size() + 1), group.size()));
    }
  }

  /** Groups of units; those of the first group read and write the first pixels. */
  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and copied there
  public static LinearVae of(List<Unit>... units) {
    return new LinearVae(PIXELS, List.of(units), 0, Map.of());
  }

  /** A model of the images {@link #WIDE} with one group of up to 64 units. */
  public static LinearVae wide(List<Unit> units) {
    return new LinearVae(4 * PIXELS, List.of(units), 0, Map.of());
  }

  /** The same model, but broken: it generates another mean than it infers with. */
  public LinearVae broken() {
    return new LinearVae(pixels, units, 0.3, Map.of());
  }

  /** The same model, as if it had been trained with something beside the bound. */
  public LinearVae regularized() {
    return new LinearVae(pixels, units, 0, Map.of("held", new Nothing()));
  }

  /** A regularizer whose presence counts. */
  private static final class Nothing implements Regularizer {

    @Override
    public Map<String, Schedule> weights() {
      return Map.of();
    }

    @Override
    public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
      return List.of();
    }
  }

  /** Pixel d of each image. */
  public static double[] pixel(NDManager manager, int d) {
    int[] rows = IntStream.range(0, IMAGES.size()).toArray();
    try (NDManager scope = manager.newSubManager()) {
      double[] x =
          HostArrays.read(
              IMAGES.batch(rows, new DataNoise.Evaluation(1), scope, DataType.FLOAT64).x());
      return Arrays.stream(rows).mapToDouble(row -> x[row * PIXELS + d]).toArray();
    }
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    NDArray x = pass.repeat(batch.x()).reshape(new Shape(batch.size() * pass.samples(), pixels));
    List<GroupRate> rates = new ArrayList<>();
    List<NDArray> latents = new ArrayList<>();
    NDArray logRatio = null;
    for (int group = 0; group < groups.size(); group++) {
      StandardNormal prior = new StandardNormal(x.getShape().get(0), units.get(group).size());
      DiagonalGaussian q = posterior(group, x);
      Draw z = q.draw(pass.noise());
      rates.add(GroupRate.of(groups.get(group), q, prior, z));
      latents.add(z.z());
      NDArray ratio = prior.logProb(z.z()).sub(z.logProb());
      logRatio = logRatio == null ? ratio : logRatio.add(ratio);
    }
    Likelihood p = likelihood(latents, 0);
    NDArray distortion = p.distortion(pass.repeat(batch.x()));
    NDArray logWeight = logRatio.sub(distortion);
    Terms terms = new Terms(distortion, rates, new Deferred(() -> logWeight), List.of());
    return new Inference(terms, p);
  }

  private DiagonalGaussian posterior(int group, NDArray x) {
    List<Unit> own = units.get(group);
    int first = first(group);
    NDArray seen = x.get(":, " + first + ":" + (first + own.size()));
    NDArray mean = seen.mul(row(seen, own.stream().mapToDouble(Unit::a).toArray()));
    NDArray shifted = mean.add(row(seen, own.stream().mapToDouble(Unit::shift).toArray()));
    double[] logs = own.stream().mapToDouble(unit -> Math.log(unit.variance())).toArray();
    return new DiagonalGaussian(shifted, mean.zerosLike().add(row(seen, logs)));
  }

  private int first(int group) {
    return units.subList(0, group).stream().mapToInt(List::size).sum();
  }

  private static NDArray row(NDArray like, double... values) {
    return HostArrays.create(
        like.getManager(), values, new Shape(1, values.length), like.getDataType());
  }

  private Likelihood likelihood(List<NDArray> latents, double shift) {
    NDArray z = latents.stream().reduce((above, below) -> above.concat(below, 1)).orElseThrow();
    double[] weights = units.stream().flatMap(List::stream).mapToDouble(Unit::w).toArray();
    NDArray read = z.mul(row(z, weights));
    long rows = z.getShape().get(0);
    NDArray rest =
        HostArrays.create(
            z.getManager(),
            new double[Math.toIntExact(rows * (pixels - weights.length))],
            new Shape(rows, pixels - weights.length),
            z.getDataType());
    NDArray mean = read.concat(rest, 1).add(shift).reshape(new Shape(rows, 1, 4, pixels / 4));
    NDArray logVariance =
        HostArrays.create(
            z.getManager(), new double[] {Math.log(NOISE)}, new Shape(1), z.getDataType());
    return new GaussianLikelihood(mean, logVariance);
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    List<NDArray> latents = new ArrayList<>();
    Map<String, NDArray> drawn = new LinkedHashMap<>();
    NDArray logPrior = null;
    for (LatentGroup group : groups) {
      StandardNormal prior = new StandardNormal(context.rows(), group.units());
      NDArray z = given.of(group).orElseGet(() -> prior.sample(pass.noise()));
      latents.add(z);
      drawn.put(group.name(), z);
      NDArray own = prior.logProb(z);
      logPrior = logPrior == null ? own : logPrior.add(own);
    }
    return new Generation(likelihood(latents, shiftOfGeneration), new Latents(drawn), logPrior);
  }

  @Override
  public List<LatentGroup> groups() {
    return groups;
  }

  @Override
  public Objective objective() {
    return objective;
  }

  @Override
  public Block block() {
    return new ModelBlock();
  }
}
