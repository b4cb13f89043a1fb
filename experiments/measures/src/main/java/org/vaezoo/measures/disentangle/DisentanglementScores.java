package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.function.Consumer;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.CounterStream;

/**
 * All scores of one representation.
 *
 * @param trainExamples from which information was counted and trees learned
 * @param testExamples on which trees were judged
 * @param betaVae {@link BetaVaeScore}
 * @param factorVae {@link FactorVaeScore}
 * @param activeUnits units that got votes in it
 * @param information between factors and units
 * @param dci {@link Dci}
 * @param separated {@link SeparatedAttributes}
 */
record DisentanglementScores(
    int trainExamples,
    int testExamples,
    Estimate betaVae,
    Estimate factorVae,
    int activeUnits,
    BinnedInformation information,
    Dci dci,
    SeparatedAttributes separated) {

  /** The scores' parts of the stream. */
  private static final long EXAMPLES = 0;

  private static final long BETA_VAE = 1;
  private static final long FACTOR_VAE = 2;
  private static final long TREES = 3;
  private static final long THRESHOLDS = 4;

  /**
   * Scores a representation. Votes draw from all examples; what learns and what it is judged on are
   * different examples, chosen by chance, in the proportion of their sizes where there are fewer.
   *
   * @param progress told what comes next
   */
  static DisentanglementScores of(
      Representation examples,
      DisentanglementSpec sizes,
      CounterStream stream,
      Consumer<String> progress) {
    int[] order = Permutation.of(examples.examples(), stream.child(EXAMPLES));
    int train = train(examples.examples(), sizes);
    int end = Math.min(order.length, train + sizes.testExamples());
    Representation learned = examples.at(Arrays.copyOfRange(order, 0, train));
    Representation judged = examples.at(Arrays.copyOfRange(order, train, end));
    progress.accept("β-VAE score");
    Estimate betaVae = BetaVaeScore.of(examples, sizes.votes(), stream.child(BETA_VAE));
    progress.accept("FactorVAE score");
    FactorVaeScore factorVae =
        new FactorVaeScore(examples, sizes.votes().batch(), sizes.prunedBelow());
    Estimate majority = factorVae.of(sizes.votes(), stream.child(FACTOR_VAE));
    progress.accept("trees of each factor");
    Dci dci = Dci.of(learned, judged, sizes.stages(), stream.child(TREES));
    return new DisentanglementScores(
        learned.examples(),
        judged.examples(),
        betaVae,
        majority,
        factorVae.activeUnits(),
        new BinnedInformation(learned, sizes.bins()),
        dci,
        SeparatedAttributes.of(learned, judged, stream.child(THRESHOLDS)));
  }

  private static int train(int examples, DisentanglementSpec sizes) {
    long both = (long) sizes.trainExamples() + sizes.testExamples();
    return both <= examples
        ? sizes.trainExamples()
        : Math.max(1, Math.toIntExact(examples * (long) sizes.trainExamples() / both));
  }
}
