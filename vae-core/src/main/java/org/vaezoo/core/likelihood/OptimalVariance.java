package org.vaezoo.core.likelihood;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The mean squared error, as in sigma-VAE (Rybkin, Daniilidis and Levine 2021). */
@PartType("optimal")
@Doc("The mean squared error: the batch's in training, the training set's in evaluation.")
public record OptimalVariance() implements VarianceSpec {

  @Override
  public LikelihoodNetwork network(Shape example) {
    return new OptimalGaussianNetwork(example);
  }
}
