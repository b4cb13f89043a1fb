package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.pass.Pass;

/** q(y|x): layers, then a logit for each class. */
public final class Classifier {

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final Block head;

  /**
   * @param network the layers before the logits
   * @param example shape of one example
   * @param classes K
   */
  public Classifier(NetworkSpec network, Shape example, long classes, InitialWeights weights) {
    Body layers = network.encoder(example, weights.of("body"));
    NetworkSpec last = new MlpSpec(List.of(), Activation.IDENTITY, new GlorotUniform());
    body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    head =
        parts.add(
            "head",
            last.decoder(layers.features(), new Shape(classes), weights.of("head")).block(),
            new Shape(1, layers.features()));
  }

  /** The classifier's parameters. */
  public Block block() {
    return parts;
  }

  /** q(y|x) of each example, repeated once for each sample of the pass. */
  ClassPosterior posterior(NDArray x, Pass pass) {
    NDArray logits = pass.forward(head, pass.forward(body, x));
    return ClassPosterior.of(pass.repeat(logits));
  }
}
