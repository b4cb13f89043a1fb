package org.vaezoo.measures.disentangle;

import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * How well units stand for the factors of which examples are made, by six published scores: {@link
 * BetaVaeScore}, {@link FactorVaeScore}, {@link MutualInformationGap}, {@link Dci}, {@link
 * SeparatedAttributes}, {@link Modularity}; each in [0, 1], more is better. The sizes are by
 * default those of the study of Locatello, Bauer, Lucic, Rätsch, Gelly, Schölkopf and Bachem,
 * "Challenging common assumptions in the unsupervised learning of disentangled representations"
 * (ICML 2019).
 *
 * <p>The representation is the posterior mean, as in that study; of a flow, where it sends the mean
 * of its base. The study draws from all combinations of factors, seen in training or not; here the
 * examples are those of one split. Factors that do not vary in it are left out. Where the data set
 * does not tell its factors, or latents are no coordinates, the measure has no meaning.
 *
 * <p>Tables: {@code disentanglement} has a row a trial, {@code disentanglement_factors} one a
 * factor, {@code disentanglement_pairs} one a factor and unit. Standard errors are those of votes
 * given the examples and the classifier; the other scores are those of the examples drawn.
 */
@PartType("disentanglement")
@Doc(
    "How well units stand for the factors of the data: β-VAE, FactorVAE, MIG, DCI, SAP,"
        + " modularity.")
public record DisentanglementSpec(
    @Doc("Split whose examples are coded.") @Default("\"test\"") SplitName split,
    @Doc("Examples, or pairs, behind a vote of the β-VAE and FactorVAE scores.")
        @Default("64")
        @Range(min = 2, max = 100_000)
        int batch,
    @Doc("Votes from which a classifier is made.")
        @Default("10000")
        @Range(min = 1, max = 1_000_000)
        int trainVotes,
    @Doc("Votes on which a classifier is judged.") @Default("5000") @Range(min = 1, max = 1_000_000)
        int evaluationVotes,
    @Doc("Standard deviation of a unit below which it gets no vote in the FactorVAE score.")
        @Default("0.05")
        @Range(min = 0, max = 1e6)
        double prunedBelow,
    @Doc("Examples from which information is counted and trees learn.")
        @Default("10000")
        @Range(min = 2, max = 1_000_000)
        int trainExamples,
    @Doc("Other examples on which trees are judged.")
        @Default("5000")
        @Range(min = 1, max = 1_000_000)
        int testExamples,
    @Doc("Bins of equal width a unit, where information is counted.")
        @Default("20")
        @Range(min = 2, max = 1000)
        int bins,
    @Doc("Stages of boosting of each factor, with a tree for each of its values.")
        @Default("100")
        @Range(min = 1, max = 1000)
        int stages)
    implements MeasureSpec {

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return ScoreColumns.SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return Encoding.notApplicable(subject, split);
  }

  @Override
  public Findings measure(Subject subject) {
    Encoding encoding = Encoding.of(subject, split);
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, subject.seed());
    DisentanglementScores scores =
        DisentanglementScores.of(encoding.examples(), this, stream, subject.progress());
    return new ScoreRows(split, encoding, scores).findings();
  }

  /** How often the scores that let examples vote ask for a factor. */
  Votes votes() {
    return new Votes(trainVotes, evaluationVotes, batch);
  }
}
