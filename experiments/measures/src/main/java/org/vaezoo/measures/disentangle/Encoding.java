package org.vaezoo.measures.disentangle;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factor;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.representation.PosteriorMeans;

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
    return PosteriorMeans.notApplicable(subject, source, 2);
  }

  /** The encoding of a split for which it has a meaning. */
  static Encoding of(Subject subject, SplitName split) {
    DataSource source = subject.split(split);
    Factors all = source.factors().orElseThrow();
    int[] varying = varying(all);
    return new Encoding(
        IntStream.of(varying).mapToObj(all.all()::get).toList(),
        new Representation(PosteriorMeans.of(subject, source), values(all, varying)));
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
