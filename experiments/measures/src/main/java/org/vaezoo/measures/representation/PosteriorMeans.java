package org.vaezoo.measures.representation;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * The means of the posteriors of examples, where a model has one group of latents that are
 * coordinates; of a flow, where it sends the mean of its base.
 */
public final class PosteriorMeans {

  private PosteriorMeans() {}

  /**
   * Why a model has no such means, or too few units; empty where it has.
   *
   * @param source some examples, not none
   * @param fewest units that are needed, 1 or 2
   */
  public static Optional<String> notApplicable(Subject subject, DataSource source, int fewest) {
    int groups = subject.model().groups().size();
    if (groups > 1) {
      return Optional.of(
          "the means of a group of latents depend on what is drawn of those above, and there are "
              + groups
              + " groups");
    }
    return subject.passes(source).first((batch, pass) -> why(subject, batch, pass, fewest));
  }

  private static Optional<String> why(Subject subject, Batch batch, Pass pass, int fewest) {
    Optional<NDArray> mean = posterior(subject, batch, pass).centre();
    if (mean.isEmpty()) {
      return Optional.of("the latents are no coordinates: their posterior has no mean");
    }
    return mean.get().getShape().get(1) < fewest
        ? Optional.of("a single unit leaves no second best")
        : Optional.empty();
  }

  /**
   * The means of all examples, [N][U].
   *
   * @throws SelfCheckException if one is not finite
   */
  public static double[][] of(Subject subject, DataSource source) {
    List<double[]> codes = new ArrayList<>();
    subject.passes(source).forEachBatch((batch, pass) -> codes.addAll(codes(subject, batch, pass)));
    return codes.toArray(double[][]::new);
  }

  private static Posterior posterior(Subject subject, Batch batch, Pass pass) {
    return subject.model().infer(batch, pass).terms().rates().get(0).posterior();
  }

  private static List<double[]> codes(Subject subject, Batch batch, Pass pass) {
    NDArray mean = posterior(subject, batch, pass).centre().orElseThrow();
    int units = Math.toIntExact(mean.getShape().get(1));
    double[] flat = HostArrays.read(mean);
    if (!Arrays.stream(flat).allMatch(Double::isFinite)) {
      throw new SelfCheckException("a posterior mean is not finite");
    }
    return IntStream.range(0, flat.length / units)
        .mapToObj(row -> Arrays.copyOfRange(flat, row * units, (row + 1) * units))
        .toList();
  }
}
