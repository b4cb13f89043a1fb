package org.vaezoo.measures.representation;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.flow.FlowPosterior;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.pass.HostArrays;

/**
 * The codes of a split by name, as they are read batch by batch from the posterior of one latent
 * group: {@code draw}, one draw of z for each example; {@code mean}, the mean of a Gaussian; {@code
 * centre}, where a flow sends the mean of its Gaussian. A posterior that is a point has the draw
 * alone, which is its code.
 */
final class CodeReader {

  private final Map<String, List<double[]>> batches = new LinkedHashMap<>();
  private int width;
  private int codes;

  /** Adds the rows of a batch. */
  void add(GroupRate group) {
    add("draw", group.draw().z());
    if (group.posterior() instanceof DiagonalGaussian gaussian) {
      add("mean", gaussian.mean());
    }
    if (group.posterior() instanceof FlowPosterior flowed) {
      add("centre", flowed.flow().apply(flowed.base().mean()).z());
    }
    if (group.posterior() instanceof CodePosterior chosen) {
      codes = chosen.codes();
    }
  }

  private void add(String name, NDArray z) {
    width = Math.toIntExact(z.getShape().size() / z.getShape().get(0));
    batches.computeIfAbsent(name, each -> new ArrayList<>()).add(HostArrays.read(z));
  }

  /** What can be read from the posterior. */
  List<String> names() {
    return List.copyOf(batches.keySet());
  }

  /** All rows so far. */
  RepresentationCodes codes(String name) {
    double[] values = batches.get(name).stream().flatMapToDouble(Arrays::stream).toArray();
    return codes == 0
        ? new NumberCodes(values, width)
        : new OneHotCodes(whole(values), width, codes);
  }

  private static int[] whole(double[] values) {
    return Arrays.stream(values).mapToInt(value -> (int) Math.rint(value)).toArray();
  }
}
