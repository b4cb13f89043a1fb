package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;

/**
 * The moving averages of a codebook: van den Oord et al. (2017), appendix A.1.
 *
 * @param counts N_i, how many outputs of a batch choose each code, [K]
 * @param sums m_i, the sum of those outputs, [K, D]
 */
public record Averages(NDArray counts, NDArray sums) {

  /**
   * e_i = m_i / N_i with the counts smoothed, [K, D].
   *
   * @param epsilon added to each count, before all are scaled to the same sum again
   */
  public NDArray vectors(double epsilon) {
    NDArray total = counts.sum();
    NDArray all = total.add(counts.size() * epsilon);
    NDArray smoothed = counts.add(epsilon).mul(total).div(all);
    return sums.div(smoothed.expandDims(1));
  }

  /**
   * These averages, with some codes begun anew.
   *
   * @param restarted a one for each code that begins anew, a zero for the others, [K]
   * @param places where they begin, [K, D]
   * @param count what they count as
   */
  public Averages restarted(NDArray restarted, NDArray places, double count) {
    NDArray rows = restarted.expandDims(1);
    NDArray begun = Numbers.times(places, count);
    return new Averages(
        kept(counts, restarted).add(Numbers.times(restarted, count)),
        kept(sums, rows).add(begun.mul(rows)));
  }

  private static NDArray kept(NDArray values, NDArray restarted) {
    return values.mul(restarted.neg().add(1));
  }
}
