package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.network.DepthToSpace;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.ResidualLayer;
import org.vaezoo.core.network.Resolution;
import org.vaezoo.core.pass.Pass;

/**
 * The upward pass: the image cut into patches, each a pixel of a smaller map, then residual blocks
 * from the image down to the smallest resolution, each of which may end in an average over squares
 * of pixels. What it leaves is the last feature map of each resolution. The last weights of each
 * block begin small, by the square root of the number of blocks: Child (2021), section 3.2.
 */
final class BottomUp {

  private final ModelBlock parts = new ModelBlock();
  private final List<BlockPlan.Block> plan;
  private final DepthToSpace patches;
  private final Block input;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param image [C, H, W]
   * @param patches height and width of a patch; 1 for none
   * @param width channels of every feature map
   */
  BottomUp(
      List<BlockPlan.Block> plan,
      Shape image,
      DepthToSpace patches,
      long width,
      Bottleneck bottleneck,
      InitialWeights weights) {
    this.plan = plan;
    this.patches = patches;
    long r = patches.factor();
    Shape cut = new Shape(r * r * image.get(0), image.get(1) / r, image.get(2) / r);
    this.input =
        parts.add(
            "input",
            Layers.convolution(width, 3, 1, bottleneck.initialization(), weights.of("input")),
            new Shape(1).addAll(cut));
    for (BlockPlan.Block block : plan) {
      String name = "block" + blocks.size();
      Shape map = new Shape(width, block.resolution(), block.resolution());
      double last = 1 / Math.sqrt(plan.size());
      ResidualLayer residual =
          new ResidualLayer(map, bottleneck.layers(map, width, last, weights.of(name)));
      blocks.add(parts.add(name, residual, new Shape(1).addAll(map)));
    }
  }

  Block block() {
    return parts;
  }

  /** The last feature map of each resolution, [B, width, resolution, resolution]. */
  Map<Integer, NDArray> maps(NDArray x, Pass pass) {
    Map<Integer, NDArray> maps = new LinkedHashMap<>();
    NDArray h = pass.forward(input, patches.invert(x));
    maps.put(Math.toIntExact(h.getShape().get(2)), h);
    for (int i = 0; i < plan.size(); i++) {
      h = pass.forward(blocks.get(i), h);
      if (plan.get(i).change().isPresent()) {
        h = Resolution.averaged(h, plan.get(i).change().getAsInt());
      }
      maps.put(Math.toIntExact(h.getShape().get(2)), h);
    }
    return maps;
  }
}
