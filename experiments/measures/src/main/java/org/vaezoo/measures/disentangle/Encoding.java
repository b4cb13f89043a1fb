package org.vaezoo.measures.disentangle;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factor;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * The posterior means of a split beside the factors that vary in it.
 *
 * @param factors those that vary
 * @param examples the whole split
 */
record Encoding(List<Factor> factors, Representation examples) {

  /** Why a model or its data have no such encoding; empty where they have. */
  static Optional<String> notApplicable(Subject subject, SplitName split) {
    DataSource source = subject.split(split);
    if (source.factors().isEmpty()) {
      return Optional.of("the data set does not tell the factors of its examples");
    }
    if (varying(source.factors().get()).length < 2) {
      return Optional.of("fewer than two factors vary in the " + split.label() + " split");
    }
    if (subject.model().groups().size() > 1) {
      return Optional.of(
          "the means of a group of latents depend on what is drawn of those above, and there are "
              + subject.model().groups().size()
              + " groups");
    }
    return subject.passes(source).first((batch, pass) -> notApplicable(subject, batch, pass));
  }

  private static Optional<String> notApplicable(Subject subject, Batch batch, Pass pass) {
    Optional<NDArray> mean = posterior(subject, batch, pass).centre();
    if (mean.isEmpty()) {
      return Optional.of("the latents are no coordinates: their posterior has no mean");
    }
    return mean.get().getShape().get(1) < 2
        ? Optional.of("a single unit leaves no second best")
        : Optional.empty();
  }

  /** The encoding of a split for which it has a meaning. */
  static Encoding of(Subject subject, SplitName split) {
    DataSource source = subject.split(split);
    Factors all = source.factors().orElseThrow();
    int[] varying = varying(all);
    List<double[]> codes = new ArrayList<>();
    subject.passes(source).forEachBatch((batch, pass) -> codes.addAll(codes(subject, batch, pass)));
    return new Encoding(
        IntStream.of(varying).mapToObj(all.all()::get).toList(),
        new Representation(codes.toArray(double[][]::new), values(all, varying)));
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

  private static int[] varying(Factors factors) {
    return IntStream.range(0, factors.all().size())
        .filter(
            factor ->
                IntStream.range(0, factors.examples())
                        .map(example -> factors.value(example, factor))
                        .distinct()
                        .limit(2)
                        .count()
                    == 2)
        .toArray();
  }

  private static int[][] values(Factors factors, int[] varying) {
    return IntStream.range(0, factors.examples())
        .mapToObj(
            example ->
                IntStream.of(varying).map(factor -> factors.value(example, factor)).toArray())
        .toArray(int[][]::new);
  }
}
