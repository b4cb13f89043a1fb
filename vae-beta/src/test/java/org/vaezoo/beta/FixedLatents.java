package org.vaezoo.beta;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** Posteriors and draws written down by hand, under N(0, I), in float64. */
public final class FixedLatents implements AutoCloseable {

  private final NDManager manager;
  private final int samples;
  private final Batch batch;

  /**
   * @param examples B
   * @param samples k
   */
  public FixedLatents(String engine, int examples, int samples) {
    this.manager = NdAssert.manager(engine);
    this.samples = samples;
    NDArray x = manager.zeros(new Shape(examples, 1), DataType.FLOAT64);
    this.batch = Batch.of(x, x);
  }

  /** One sample an example, on PyTorch. */
  public static FixedLatents of(int examples) {
    return new FixedLatents("PyTorch", examples, 1);
  }

  public NDManager manager() {
    return manager;
  }

  public Batch batch() {
    return batch;
  }

  /** A pass of training with the samples. */
  public Pass pass() {
    Pass one = Passes.training(manager);
    return new Pass(one.parameters(), one.manager(), one.noise(), true, samples);
  }

  /** An array of rows. */
  public NDArray rows(double[][] values) {
    double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    Shape shape = new Shape(values.length, values[0].length);
    return HostArrays.create(manager, all, shape, DataType.FLOAT64);
  }

  /**
   * What an inference found: every distortion is 5.
   *
   * @param mean [B, U]
   * @param logVariance [B, U]
   * @param z [k * B, U]
   */
  public Inference inference(NDArray mean, NDArray logVariance, NDArray z) {
    DiagonalGaussian q = new DiagonalGaussian(pass().repeat(mean), pass().repeat(logVariance));
    Draw draw = new Draw(z, new Deferred(() -> q.logProb(z)));
    StandardNormal prior = new StandardNormal(z.getShape().get(0), z.getShape().get(1));
    GroupRate rate = GroupRate.of(new LatentGroup("z", z.getShape().get(1)), q, prior, draw);
    NDArray distortion = z.sum(new int[] {1}).zerosLike().add(5);
    Deferred logWeight = new Deferred(() -> prior.logProb(z).sub(distortion).sub(q.logProb(z)));
    Terms terms = new Terms(distortion, List.of(rate), logWeight, List.of());
    return new Inference(terms, new Bernoulli(distortion.expandDims(1)));
  }

  /** The penalties of a regularizer by name. */
  public Map<String, Double> penalties(
      Regularizer regularizer, double[][] mean, double[][] logVariance, double[][] z) {
    Inference inference = inference(rows(mean), rows(logVariance), rows(z));
    return regularizer.penalties(inference, batch, pass()).stream()
        .collect(Collectors.toMap(Penalty::name, penalty -> HostArrays.read(penalty.value())[0]));
  }

  @Override
  public void close() {
    manager.close();
  }
}
