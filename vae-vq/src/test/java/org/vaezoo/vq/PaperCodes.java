package org.vaezoo.vq;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.testing.PaperModel;

/**
 * The codebook of van den Oord et al. (2017), equations 1 and 2 and appendix A.1, in plain array
 * operations.
 *
 * @param model that holds the codebook
 * @param path of it in the model
 * @param ze z_e(x), what the encoder gives, [B, P, D]
 */
public record PaperCodes(PaperModel model, String path, NDArray ze) {

  /** The codes of a model with one grid of them. */
  public static PaperCodes of(PaperModel m) {
    NDArray ze = m.run("encoder.head", m.run("encoder.body", m.batch().x()));
    return new PaperCodes(m, "quantizer", ze);
  }

  /** B. */
  public long rows() {
    return ze.getShape().get(0);
  }

  /** e_k at each position, with k = argmin_j |z_e(x) - e_j|, [B, P, D]. */
  public NDArray nearest() {
    return choices().matMul(model.value(path + ".vectors")).reshape(ze.getShape());
  }

  /** The value of e_k with the gradient of z_e, [B, P, D]. */
  public NDArray straightThrough() {
    return ze.add(nearest().sub(ze).stopGradient());
  }

  /** The mean of |z_e - sg[e]|^2 over all numbers. */
  public NDArray commitment() {
    return ze.sub(nearest().stopGradient()).square().mean();
  }

  /**
   * Appendix A.1: N_i = gamma N_i + (1 - gamma) n_i, m_i = gamma m_i + (1 - gamma) sum_j z_ij, e_i
   * = m_i / N_i, the counts of the last smoothed by epsilon = 1e-5 as in the authors' code.
   */
  public Map<String, NDArray> averages(double gamma) {
    return states(counts(gamma), sums(gamma));
  }

  /**
   * The same where a code whose count falls below 1/2 begins anew, as half an output, at one chosen
   * by a uniform u.
   */
  public Map<String, NDArray> averages(double gamma, NDArray u) {
    NDArray dead = counts(gamma).lt(0.5);
    NDArray number = times(u, (double) outputs().getShape().get(0)).floor();
    NDArray begun = times(outputs().get(Detached.as(number, DataType.INT64)), 0.5);
    NDArray counts = counts(gamma);
    return states(
        NDArrays.where(dead, times(counts.onesLike(), 0.5), counts),
        NDArrays.where(dead.expandDims(1).broadcast(begun.getShape()), begun, sums(gamma)));
  }

  private Map<String, NDArray> states(NDArray counts, NDArray sums) {
    double epsilon = 1e-5;
    NDArray n = counts.sum();
    NDArray smoothed = counts.add(epsilon).div(n.add(epsilon * counts.size())).mul(n);
    return Ordered.map(
        path + ".counts", counts,
        path + ".sums", sums,
        path + ".vectors", sums.div(smoothed.expandDims(1)));
  }

  private NDArray counts(double gamma) {
    NDArray batch = choices().sum(new int[] {0});
    return average(gamma, model.value(path + ".counts"), batch);
  }

  private NDArray sums(double gamma) {
    NDArray batch = choices().transpose().matMul(outputs());
    return average(gamma, model.value(path + ".sums"), batch);
  }

  private static NDArray average(double gamma, NDArray before, NDArray batch) {
    return times(before, gamma).add(times(batch, 1 - gamma));
  }

  private NDArray outputs() {
    return ze.stopGradient().reshape(new Shape(-1, ze.getShape().get(2)));
  }

  /** One-hot k of each output, [B * P, K]. */
  private NDArray choices() {
    NDArray vectors = model.value(path + ".vectors").stopGradient();
    NDArray distances = outputs().expandDims(1).sub(vectors).square().sum(new int[] {2});
    NDArray numbers = vectors.getManager().arange((int) vectors.getShape().get(0));
    NDArray nearest = Detached.like(vectors, distances.argMin(1)).expandDims(1);
    return Detached.like(vectors, nearest.eq(Detached.like(vectors, numbers)));
  }
}
