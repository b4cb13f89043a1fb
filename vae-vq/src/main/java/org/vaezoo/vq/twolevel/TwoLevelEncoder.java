package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The encoders of both levels: Razavi et al. (2019), section 3.1 and figure 2.
 *
 * <pre>
 * h        = E_bottom(x)                       the bottom's features
 * z_top    = linear of E_top(h)                what the top quantizes
 * z_bottom = linear of [h, D_top(e_top)]       what the bottom quantizes, given the top's vectors
 * </pre>
 *
 * <p>D_top, the mirror image of E_top, takes the top's vectors to the bottom's grid, to as many
 * numbers at each place as h has. A linear map reads its own place of the grid, and is the same for
 * all places.
 */
final class TwoLevelEncoder {

  private static final int FEATURES = 2;

  private final ModelBlock parts = new ModelBlock();
  private final Positions places;
  private final Block bottom;
  private final Block top;
  private final Block expand;
  private final Linear topHead;
  private final Linear bottomHead;

  /**
   * @param spec names the layers
   * @param example shape of one example
   * @param above the quantizer of the top
   * @param below the quantizer of the bottom
   */
  TwoLevelEncoder(
      TwoLevelSpec spec, Shape example, Quantizer above, Quantizer below, InitialWeights weights) {
    GridLayers ofBottom = spec.bottom().encoder().onGrid(example).orElseThrow();
    Body fine = ofBottom.encoder(weights.of("bottom"));
    Shape maps = new Shape(fine.features()).addAll(ofBottom.grid());
    GridLayers ofTop = spec.top().encoder().onGrid(maps).orElseThrow();
    Body coarse = ofTop.encoder(weights.of("top"));
    Block decoded = ofTop.decoder(above.width(), maps, weights.of("expand")).block();
    long topPositions = ofTop.grid().size();

    places = Positions.onGrid(ofBottom.grid());
    bottom = parts.add("bottom", fine.block(), one(example));
    top = parts.add("top", coarse.block(), one(maps));
    expand = parts.add("expand", decoded, new Shape(1, topPositions, above.width()));
    topHead =
        parts.add(
            "topHead",
            Layers.linear(above.inputs(), spec.heads(), weights.of("topHead")),
            new Shape(1, topPositions, coarse.features()));
    bottomHead =
        parts.add(
            "bottomHead",
            Layers.linear(below.inputs(), spec.heads(), weights.of("bottomHead")),
            new Shape(1, places.count(), 2 * fine.features()));
  }

  private static Shape one(Shape example) {
    return new Shape(1).addAll(example);
  }

  Block block() {
    return parts;
  }

  /** h at the bottom's positions: [B, example...] to [B, P, F]. */
  NDArray features(NDArray x, Pass pass) {
    return pass.forward(bottom, x);
  }

  /** z_top at the top's positions: from h to [B, P', I]. */
  NDArray top(NDArray features, Pass pass) {
    return pass.forward(topHead, pass.forward(top, places.toMaps(features)));
  }

  /**
   * z_bottom at the bottom's positions.
   *
   * @param features h, [B, P, F]
   * @param vectors e_top at the top's positions, [B, P', D]
   * @return [B, P, I]
   */
  NDArray bottom(NDArray features, NDArray vectors, Pass pass) {
    NDArray decoded = Positions.ofMaps(pass.forward(expand, vectors));
    return pass.forward(bottomHead, features.concat(decoded, FEATURES));
  }
}
