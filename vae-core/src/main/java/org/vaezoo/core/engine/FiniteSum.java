package org.vaezoo.core.engine;

/** The TorchScript function that asks whether the sum of all numbers of some arrays is finite. */
public final class FiniteSum {

  /** Its name. */
  public static final String FUNCTION = "sum_is_finite";

  /** Its text, for programs that call it. */
  public static final String TEXT =
      """
      def sum_is_finite(self, arrays: List[Tensor]) -> bool:
        sums = [torch.sum(array) for array in arrays]
        return bool(torch.isfinite(torch.sum(torch.stack(sums))))
      """;

  private FiniteSum() {}
}
