package org.vaezoo.vq.quantize;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Vectors that begin as the k-means centres of what the untrained encoder makes of random training
 * examples.
 */
@PartType("k-means")
@Doc("The k-means centres of the untrained encoder's outputs on training examples.")
public record KMeansStart(
    @Range(min = 1, max = 1 << 10)
        @Doc("How many outputs of the encoder to cluster for each code.")
        @Default("8")
        int outputsPerCode,
    @Range(min = 0, max = 1000) @Doc("Iterations of Lloyd's algorithm.") @Default("10")
        int iterations)
    implements CodebookStart {

  @Override
  public void begin(EncodedExamples encoded, List<Parameter> codebooks) {
    int codes = Math.toIntExact(codebooks.get(0).getArray().getShape().get(0));
    double[] uniforms = HostArrays.read(encoded.pass().noise().uniform(new Shape(codes)));
    double[][] outputs = encoded.atLeast(Math.multiplyExact(codes, outputsPerCode));
    double[] centres = flat(new KMeans(outputs).centres(uniforms, iterations));
    codebooks.forEach(codebook -> HostArrays.write(codebook.getArray(), centres));
  }

  @Override
  public void check(
      int codes, InputDescription input, Positions positions, String pointer, Problems problems) {
    long outputs = input.trainingExamples() * positions.count();
    if (codes > outputs) {
      problems.add(
          pointer,
          "begins each code at an output of its own: expected at most "
              + outputs
              + " codes, one for each training example and position, found "
              + codes);
    }
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
