package org.vaezoo.vq.codebook;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.net.Initialization;
import org.vaezoo.core.net.Positions;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.spec.Site;
import org.vaezoo.vq.quantize.EncodedExamples;

/** How the vectors of a codebook begin, as a spec describes it. */
public interface CodebookStart extends Part {

  /** Uniform of +-1 / K, before any data are seen. */
  Initialization UNIFORM = CodebookStart::uniform;

  /**
   * Sets the first vectors where they depend on the data.
   *
   * @param codebooks that begin alike, each [K, D]
   */
  void begin(EncodedExamples encoded, Pass pass, List<Parameter> codebooks);

  /** Notes what does not fit the data. */
  default void check(
      int codes, Site site, Positions positions, String pointer, Problems problems) {}

  private static double[] uniform(Shape shape, CounterStream stream) {
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> (2 * stream.uniform(i) - 1) / shape.get(0));
    return values;
  }
}
