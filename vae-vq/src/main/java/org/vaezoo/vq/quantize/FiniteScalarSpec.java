package org.vaezoo.vq.quantize;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Finite scalar quantization. The paper's table 1 takes [8, 6, 5] for about 2^8 codes, [8, 5, 5, 5]
 * for 2^10 and [7, 5, 5, 5, 5] for 2^12.
 */
@PartType("finite-scalar")
@Doc("Numbers that are bounded and rounded to levels (Mentzer et al. 2024).")
public record FiniteScalarSpec(
    @Range(min = 3, max = 256) @Doc("Levels of each number; the codes are their product.")
        List<Integer> levels,
    @Doc("Whether the encoder's numbers are kept centred and spread over all their levels.")
        @Default("true")
        boolean standardized)
    implements QuantizerSpec {

  private static final long MOST_CODES = 1 << 16;

  public FiniteScalarSpec {
    levels = List.copyOf(levels);
  }

  @Override
  public Quantizer build(InitialWeights weights) {
    return new FiniteScalar(
        levels, standardized ? Optional.of(new Standardized(levels.size())) : Optional.empty());
  }

  @Override
  public void check(
      InputDescription input, Positions positions, String pointer, Problems problems) {
    double codes = levels.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    if (levels.isEmpty() || codes > MOST_CODES) {
      problems.add(
          pointer + "/levels",
          "expected one or more numbers of levels with a product of at most "
              + MOST_CODES
              + ", found "
              + levels
              + "; [8, 6, 5] fits");
    }
  }
}
