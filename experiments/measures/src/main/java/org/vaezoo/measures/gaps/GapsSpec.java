package org.vaezoo.measures.gaps;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Row;
import org.vaezoo.measures.annealed.AnnealedSettings;

/**
 * The gaps between log p(x) and the evidence lower bound: Cremer et al. (2018). The table {@code
 * gaps} has one row.
 *
 * <p>log p(x) is the largest of three lower bounds in the mean over the images, {@link
 * AnnealedSampling}, the importance bound of the encoder and that of the best flow: the
 * approximation gap is if anything too small, and an optimisation that is not at its end moves nats
 * from the amortization gap to the approximation gap. The columns say which bound was taken, how
 * many draws its weights are worth and how many images converged. Where an optimisation ended below
 * what it began at, that is kept: {@code gaussian_gain} and {@code flow_gain} say what either
 * gained, {@code gaussian_start_kept} and {@code flow_start_kept} of what share of the images.
 *
 * @param split of which a random choice of images is measured
 * @param images how many; all, where the split has fewer
 * @param draws of each image in a step of the optimisation
 * @param learningRate of Adam, a tenth of it in the second phase
 * @param tolerance gain of 50 steps in nats below which a phase ends
 * @param maximumSteps of both phases together
 * @param planarFlows after the full covariance, in the richer family
 * @param evaluationDraws of each image, by which a posterior is judged
 * @param importanceSamples K of the importance bound
 * @param chains of annealed importance sampling for each image
 * @param temperatures of its path
 * @param leapfrogSteps of its transitions
 */
@PartType("gaps")
@Doc("What inference loses: amortization gap and approximation gap.")
public record GapsSpec(
    @Doc("Split of which images are measured, a fixed random choice.") @Default("\"test\"")
        SplitName split,
    @Doc("Number of images.") @Default("1000") @Range(min = 1, max = 100_000_000) int images,
    @Doc("Draws of each image in a step of the optimisation.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        int draws,
    @Doc("Learning rate of Adam.") @Default("0.01") @Range(min = 0, minOpen = true, max = 100)
        double learningRate,
    @Doc("Gain of 50 steps in nats, the mean over images, below which a phase ends.")
        @Default("0.02")
        @Range(min = 0, max = 1e6)
        double tolerance,
    @Doc("Most steps of an optimisation.") @Default("2000") @Range(min = 1, max = 1_000_000)
        int maximumSteps,
    @Doc("Planar flows of the richer family, after a Gaussian with full covariance.")
        @Default("4")
        @Range(min = 0, max = 1_000)
        int planarFlows,
    @Doc("Draws of each image by which a posterior is judged.")
        @Default("100")
        @Range(min = 1, max = 1_000_000)
        int evaluationDraws,
    @Doc("K of the importance bound.") @Default("5000") @Range(min = 1, max = 1_000_000)
        int importanceSamples,
    @Doc("Annealed chains for each image.") @Default("4") @Range(min = 1, max = 10_000) int chains,
    @Doc("Steps of the annealed path.") @Default("200") @Range(min = 1, max = 1_000_000)
        int temperatures,
    @Doc("Leapfrog steps of each annealed transition.") @Default("10") @Range(min = 1, max = 10_000)
        int leapfrogSteps)
    implements MeasureSpec {

  private static final String TABLE = "gaps";

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    if (subject.model().groups().size() > 1) {
      return Optional.of(
          "the posterior of a lower group depends on the draw above: no Gaussian of an example is"
              + " its family's");
    }
    boolean gaussian =
        subject
            .passes(subject.split(split))
            .first(
                (batch, pass) ->
                    subject.model().infer(batch, pass).terms().rates().get(0).posterior()
                        instanceof DiagonalGaussian);
    return gaussian
        ? Optional.empty()
        : Optional.of("the posterior is no diagonal Gaussian: its family's best has no gradient");
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource source = subject.some(split, images);
    OptimizationSettings optimization =
        new OptimizationSettings(draws, learningRate, tolerance, maximumSteps);
    AnnealedSettings annealing = new AnnealedSettings(chains, temperatures, leapfrogSteps);
    try (InferenceGaps posteriors =
        new InferenceGaps(subject, optimization, new Judgement(evaluationDraws), planarFlows)) {
      posteriors.measure(source);
      LogLikelihood logLikelihood =
          LogLikelihood.of(
              subject, source, annealing, importanceSamples, posteriors.importanceOfFlow());
      return new Findings().add(TABLE, row(posteriors, logLikelihood));
    }
  }

  private Row row(InferenceGaps posteriors, LogLikelihood logLikelihood) {
    Gaps gaps = posteriors.below(logLikelihood.largest()).checked();
    Row row =
        new Row()
            .put("split", split.label())
            .put("images", gaps.amortized().images().size())
            .putNats("amortized", gaps.amortized().mean())
            .putNats("gaussian", gaps.bestGaussian().mean())
            .putNats("gaussian_gain", gaps.gaussianGain())
            .putNats("flow", gaps.bestFlow().mean())
            .putNats("flow_gain", gaps.flowGain())
            .putNats("log_likelihood", gaps.logLikelihood().mean())
            .put("log_likelihood_from", logLikelihood.source())
            .putNats("amortization_gap", gaps.amortization())
            .putNats("approximation_gap", gaps.approximation())
            .putNats("flow_gap", gaps.flowApproximation())
            .putNats("total_gap", gaps.total());
    posteriors.effort().forEach(row::put);
    return estimates(row, logLikelihood)
        .put("evaluation_draws", evaluationDraws)
        .put("planar_flows", planarFlows);
  }

  private Row estimates(Row row, LogLikelihood estimate) {
    return row.putNats("annealed", estimate.annealed().nats())
        .put("annealed_effective_samples", estimate.annealed().effectiveSamples())
        .putNats("importance", estimate.importance().nats())
        .put("importance_effective_samples", estimate.importance().effectiveSamples())
        .put("importance_samples", importanceSamples)
        .putNats("flow_importance", estimate.importanceOfFlow().mean())
        .put("flow_importance_samples", evaluationDraws);
  }
}
