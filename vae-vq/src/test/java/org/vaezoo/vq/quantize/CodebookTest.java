package org.vaezoo.vq.quantize;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class CodebookTest {

  /** Two rows of two positions; distances to (0, 0), (4, 0), (0, 4) are plain to see. */
  private static NDArray inputs(NDManager manager) {
    return manager.create(new double[] {1, 0, 3, 1, 0, 3, 1, 1}, new Shape(2, 2, 2));
  }

  private static NDArray vectors(NDManager manager) {
    return manager.create(new double[] {0, 0, 4, 0, 0, 4}, new Shape(3, 2));
  }

  @EachEngine
  void choosesTheNearestVector(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Codebook choice = Codebook.choose(inputs(manager), vectors(manager));
      assertClose(choice.codes(new Shape(2, 2)).indices(), 0, 0, 1, 2, 0);
      assertClose(choice.chosen(), 0, 0, 0, 4, 0, 0, 4, 0, 0);
    }
  }

  @EachEngine
  void theNearestOfManyIsThatOfABruteForceSearch(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray inputs = Passes.noise(manager, 1).normal(new Shape(20, 5, 3));
      NDArray vectors = Passes.noise(manager, 2).normal(new Shape(17, 3));
      Codebook choice = Codebook.choose(inputs, vectors);
      assertClose(
          choice.codes(new Shape(20, 5)).indices(),
          0,
          bruteForce(HostArrays.read(inputs), HostArrays.read(vectors)));
    }
  }

  private static double[] bruteForce(double[] inputs, double[] vectors) {
    double[] nearest = new double[inputs.length / 3];
    for (int n = 0; n < nearest.length; n++) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < vectors.length / 3; k++) {
        double distance = 0;
        for (int d = 0; d < 3; d++) {
          distance += Math.pow(inputs[3 * n + d] - vectors[3 * k + d], 2);
        }
        if (distance < least) {
          least = distance;
          nearest[n] = k;
        }
      }
    }
    return nearest;
  }

  /** Squared distances 1, 2, 1, 2 of two numbers each: the mean square is 6 / 8. */
  @EachEngine
  void bothLossesAreTheMeanSquaredDistance(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Codebook choice = Codebook.choose(inputs(manager), vectors(manager));
      assertClose(choice.codebookLoss().value(), 1e-15, 0.75);
      assertClose(choice.commitmentLoss().value(), 1e-15, 0.75);
    }
  }

  /**
   * A published error: the commitment on the wrong side. It moves the encoder, by 2 (z - e) / (N
   * D).
   */
  @EachEngine
  void theCommitmentMovesTheEncoderAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] atInputs =
          gradient(
              z -> Codebook.choose(z, vectors(manager)).commitmentLoss().value(), inputs(manager));
      assertClose(atInputs, 1e-15, 0.25, 0, -0.25, 0.25, 0, -0.25, 0.25, 0.25);
      double[] atVectors =
          gradient(
              e -> Codebook.choose(inputs(manager), e).commitmentLoss().value().add(e.sum()),
              vectors(manager));
      assertClose(atVectors, 0, 1, 1, 1, 1, 1, 1);
    }
  }

  /**
   * And the codebook loss moves the chosen vectors, by 2 (e - z) / (N D) summed over their outputs.
   */
  @EachEngine
  void theCodebookLossMovesTheVectorsAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] atVectors =
          gradient(
              e -> Codebook.choose(inputs(manager), e).codebookLoss().value(), vectors(manager));
      assertClose(atVectors, 1e-15, -0.5, -0.25, 0.25, -0.25, 0, 0.25);
      double[] atInputs =
          gradient(
              z -> Codebook.choose(z, vectors(manager)).codebookLoss().value().add(z.sum()),
              inputs(manager));
      assertClose(atInputs, 0, 1, 1, 1, 1, 1, 1, 1, 1);
    }
  }
}
