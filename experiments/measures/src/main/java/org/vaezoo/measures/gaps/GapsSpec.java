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
 */
@PartType("gaps")
@Doc("What inference loses: amortization gap and approximation gap.")
public record GapsSpec(
    @Doc("Split of which images are measured, a fixed random choice.") @Default("\"test\"")
        SplitName split,
    @Doc("Number of images; all, where the split has fewer.")
        @Default("1000")
        @Range(min = 1, max = 100_000_000)
        int images,
    @Doc("Draws of each image in a step of the optimisation.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        int draws,
    @Doc("Learning rate of Adam, a tenth of it in the second phase.")
        @Default("0.01")
        @Range(min = 0, minOpen = true, max = 100)
        double learningRate,
    @Doc("Gain of 50 steps in nats, the mean over images, below which a phase ends.")
        @Default("0.02")
        @Range(min = 0, max = 1e6)
        double tolerance,
    @Doc("Most steps of an optimisation, both phases together.")
        @Default("2000")
        @Range(min = 1, max = 1_000_000)
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
    @Doc("Chains of annealed importance sampling for each image.")
        @Default("4")
        @Range(min = 1, max = 10_000)
        int chains,
    @Doc("Steps of the annealed path.") @Default("200") @Range(min = 1, max = 1_000_000)
        int temperatures,
    @Doc("Leapfrog steps of each annealed transition.") @Default("10") @Range(min = 1, max = 10_000)
        int leapfrogSteps)
    implements MeasureSpec {

  @Override
  public String table() {
    return GapColumns.SCHEMA.table();
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
    InferenceGaps posteriors =
        new InferenceGaps(subject, optimization, new Judgement(evaluationDraws), planarFlows);
    posteriors.measure(source);
    LogLikelihood logLikelihood =
        LogLikelihood.of(
            subject, source, annealing, importanceSamples, posteriors.importanceOfFlow());
    return new Findings().add(GapColumns.SCHEMA, new GapRow(this).of(posteriors, logLikelihood));
  }
}
