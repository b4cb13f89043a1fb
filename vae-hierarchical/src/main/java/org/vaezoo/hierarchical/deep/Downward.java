package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.Resolution;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;

/**
 * The downward pass: blocks from the smallest resolution up to the largest. The feature map of a
 * resolution begins as a learned bias; a block that mixes in adds a smaller one, enlarged by
 * repeating its pixels.
 */
final class Downward {

  /** Chooses the latents of a block. */
  interface Choice {
    /**
     * The latents of a block.
     *
     * @param h the feature map before the block, [k * B, width, r, r]
     * @param prior of its latents
     * @return the latents, [k * B, U]
     */
    NDArray latents(TopDownBlock block, NDArray h, GaussianPrior prior);
  }

  private final ModelBlock parts = new ModelBlock();
  private final List<BlockPlan.Block> plan;
  private final List<TopDownBlock> blocks = new ArrayList<>();
  private final Map<Integer, Parameter> biases = new LinkedHashMap<>();

  /**
   * @param width channels of every feature map
   * @param latentChannels channels of each block's latents, Z
   */
  Downward(
      List<BlockPlan.Block> plan,
      long width,
      long latentChannels,
      Bottleneck bottleneck,
      InitialWeights weights) {
    this.plan = plan;
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (BlockPlan.Block block : plan) {
      int resolution = block.resolution();
      Shape map = new Shape(width, resolution, resolution);
      biases.computeIfAbsent(
          resolution, r -> parts.addState("bias" + r, new Shape(1).addAll(map), 0, true));
      String name = "z" + resolution + "_" + counts.merge(resolution, 1, Integer::sum);
      double small = 1 / Math.sqrt(plan.size());
      TopDownBlock made =
          new TopDownBlock(name, map, latentChannels, bottleneck, small, weights.of(name));
      parts.add(name, made.block());
      blocks.add(made);
    }
  }

  Block block() {
    return parts;
  }

  /** The latent groups, in the order of the pass: named by resolution and number at it. */
  List<LatentGroup> groups() {
    return blocks.stream().map(TopDownBlock::group).toList();
  }

  /**
   * The feature map at the largest resolution, [rows, width, r, r].
   *
   * @param rows k * B
   */
  NDArray run(long rows, Pass pass, Choice choice) {
    Map<Integer, NDArray> maps = new LinkedHashMap<>();
    NDArray h = null;
    for (int i = 0; i < plan.size(); i++) {
      TopDownBlock block = blocks.get(i);
      NDArray before = before(plan.get(i), maps, rows, pass);
      h = block.run(before, pass, prior -> choice.latents(block, before, prior));
      maps.put(plan.get(i).resolution(), h);
    }
    return h;
  }

  private NDArray before(BlockPlan.Block block, Map<Integer, NDArray> maps, long rows, Pass pass) {
    int resolution = block.resolution();
    NDArray own = maps.computeIfAbsent(resolution, r -> bias(r, rows, pass));
    if (block.change().isEmpty()) {
      return own;
    }
    int source = block.change().getAsInt();
    return own.add(Resolution.enlarged(maps.get(source), resolution / source));
  }

  private NDArray bias(int resolution, long rows, Pass pass) {
    NDArray bias = pass.value(biases.get(resolution));
    return bias.broadcast(new Shape(rows).addAll(bias.getShape().slice(1)));
  }
}
