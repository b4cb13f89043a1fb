package org.vaezoo.vq.quantize;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** How the vectors of a codebook begin, as a spec describes it. */
public interface CodebookStart extends Part {

  /**
   * Uniform within +-sqrt(3 / D), of variance 1 / D, before any data are seen: what the authors'
   * code of van den Oord et al. (2017) begins with. The often copied +-1 / K is no part of it; of
   * 256 codes so close together hardly one but the outermost is ever the nearest.
   */
  Initialization UNIFORM = CodebookStart::uniform;

  /**
   * Sets the first vectors where they depend on the data.
   *
   * @param codebooks that begin alike, each [K, D]
   */
  void begin(EncodedExamples encoded, List<Parameter> codebooks);

  /** Notes what does not fit the data. */
  default void check(
      int codes, InputDescription input, Positions positions, String pointer, Problems problems) {}

  private static double[] uniform(Shape shape, CounterStream stream) {
    double[] values = new double[Math.toIntExact(shape.size())];
    double bound = Math.sqrt(3.0 / shape.get(1));
    Arrays.setAll(values, i -> (2 * stream.uniform(i) - 1) * bound);
    return values;
  }
}
