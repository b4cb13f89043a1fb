package org.vaezoo.benchmarks.peer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The variational autoencoder 784-400-20-400-784 on dynamically binarised MNIST, batch 128, Adam
 * with rate 0.001: DJL's blocks, gradient collector and generator, one fused call of Adam a step.
 *
 * <p>What costs nothing in clarity is made fast: the images stay in the engine, mean and
 * log-variance are one layer, the loss is read once for many steps. Constants that a gradient goes
 * through are arrays: the memory of a plain number may be gone before the backward pass reads it.
 */
public final class PeerLoop implements AutoCloseable {

  private static final int BATCH = 128;
  private static final int LATENT = 20;
  private static final int HIDDEN = 400;

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Engine engine = manager.getEngine();
  private final ParameterStore store = new ParameterStore(manager, false);
  private final NDArray images;
  private final Linear encoder;
  private final Linear heads;
  private final Linear decoder;
  private final Linear output;
  private final PeerAdam adam;
  private final NDArray half;
  private final NDArray rows;
  private NDArray order;
  private int position;

  /**
   * Loads the images and begins with weights of DJL's choice.
   *
   * @throws IOException if MNIST is not on the class path
   */
  public PeerLoop() throws IOException {
    images = PeerImages.load(manager);
    encoder = linear(images.getShape().get(1), HIDDEN);
    heads = linear(HIDDEN, 2 * LATENT);
    decoder = linear(LATENT, HIDDEN);
    output = linear(HIDDEN, images.getShape().get(1));
    adam = new PeerAdam(manager, parameters());
    half = manager.create(0.5f);
    rows = manager.create((float) BATCH);
    shuffle();
  }

  private Linear linear(long inputs, long units) {
    Linear layer = Linear.builder().setUnits(units).build();
    layer.initialize(manager, DataType.FLOAT32, new Shape(BATCH, inputs));
    return layer;
  }

  private List<NDArray> parameters() {
    return Stream.of(encoder, heads, decoder, output)
        .flatMap(layer -> layer.getParameters().values().stream())
        .map(parameter -> parameter.getArray())
        .toList();
  }

  /** Makes steps; the mean of their losses in nats an image. */
  public double steps(int count) {
    try (NDManager whole = manager.newSubManager()) {
      NDArray sum = whole.zeros(new Shape());
      for (int step = 0; step < count; step++) {
        try (NDManager scope = whole.newSubManager()) {
          sum.addi(step(scope));
        }
      }
      return sum.getFloat() / count;
    }
  }

  private NDArray step(NDManager scope) {
    NDArray x = batch(scope);
    NDArray epsilon = scope.randomNormal(new Shape(BATCH, LATENT));
    NDArray loss;
    try (GradientCollector collector = engine.newGradientCollector()) {
      loss = loss(x, epsilon);
      collector.backward(loss);
    }
    adam.step();
    return loss.stopGradient();
  }

  private NDArray loss(NDArray x, NDArray epsilon) {
    NDArray hidden = Activation.relu(forward(encoder, x));
    NDList posterior = forward(heads, hidden).split(2, 1);
    NDArray mean = posterior.get(0);
    NDArray logVariance = posterior.get(1);
    NDArray z = mean.add(logVariance.mul(half).exp().mul(epsilon));
    NDArray logits = forward(output, Activation.relu(forward(decoder, z)));
    NDArray distortion = Activation.softPlus(logits).sub(x.mul(logits)).sum();
    NDArray rate = mean.square().add(logVariance.exp()).sub(1).sub(logVariance).sum().mul(half);
    return distortion.add(rate).div(rows);
  }

  private NDArray forward(Block layer, NDArray input) {
    return layer.forward(store, new NDList(input), true).singletonOrThrow();
  }

  /** The next batch of this epoch's order, each pixel drawn from its grey level. */
  private NDArray batch(NDManager scope) {
    if (position + BATCH > images.getShape().get(0)) {
      shuffle();
    }
    NDArray chosen = order.get(scope, new NDIndex("{}:{}", position, position + BATCH));
    position += BATCH;
    NDArray levels = images.get(scope, new NDIndex("{}", chosen));
    NDArray uniform = scope.randomUniform(0f, 1f, levels.getShape());
    return uniform.lt(levels).toType(DataType.FLOAT32, false);
  }

  private void shuffle() {
    if (order != null) {
      order.close();
    }
    order = manager.randomPermutation(images.getShape().get(0));
    position = 0;
  }

  @Override
  public void close() {
    adam.close();
    manager.close();
  }
}
