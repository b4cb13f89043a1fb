package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.vaezoo.core.dist.AutoregressiveCodes;
import org.vaezoo.core.dist.CodePosterior;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.net.InitialWeights;
import org.vaezoo.core.net.Parts;
import org.vaezoo.core.net.PixelStack;
import org.vaezoo.core.net.Positions;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.vq.quantize.OneHot;

/**
 * A PixelCNN over the grid of codes, in row-major order: van den Oord et al. (2017), section 3.3.
 * Codes have vectors of the prior's own, so that it is a function of the codes alone and training
 * it moves no other part of the model. Positions without a place are one row.
 */
final class PixelCnn implements CodePrior {

  private final Positions positions;
  private final int codes;
  private final Parts parts = new Parts();
  private final Parameter vectors;
  private final PixelStack stack;

  PixelCnn(PixelCnnSpec spec, Positions positions, int codes, InitialWeights weights) {
    this.positions = positions;
    this.codes = codes;
    this.vectors = parts.addState("vectors", new Shape(codes, spec.width()), 0, true);
    weights.of("vectors").initialize(vectors, spec.initialization());
    Shape features = new Shape(spec.width()).addAll(positions.rectangle());
    this.stack =
        parts.add(
            "stack",
            new PixelStack(
                features,
                spec.width(),
                spec.layers(),
                spec.kernel(),
                codes,
                spec.activation(),
                spec.initialization(),
                weights.of("stack")),
            new Shape(1).addAll(features));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Prior<CodePosterior> at(Context context, Pass pass) {
    return new AutoregressiveCodes(context.rows(), positions.count(), z -> logits(z, pass));
  }

  /** From codes [B, P] to log-odds [B, P, K], of the codes before each alone. */
  private NDArray logits(NDArray z, Pass pass) {
    long rows = z.getShape().get(0);
    Shape grid = positions.rectangle();
    NDArray features = OneHot.lookUp(z, pass.value(vectors)).transpose(0, 2, 1);
    long width = features.getShape().get(1);
    NDArray outputs = pass.forward(stack, features.reshape(new Shape(rows, width).addAll(grid)));
    return outputs.reshape(new Shape(rows, codes, positions.count())).transpose(0, 2, 1);
  }
}
