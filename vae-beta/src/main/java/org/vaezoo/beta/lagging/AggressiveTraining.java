package org.vaezoo.beta.lagging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.schedule.Names;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.PhaseContext;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Timed;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * Aggressive optimisation of the inference network: He et al., "Lagging inference networks and
 * posterior collapse in variational autoencoders" (2019), algorithm 1. In the aggressive phase the
 * inference network alone makes steps, each on the next minibatch, until its loss has converged;
 * then all else makes one step; and so on. After it every step moves everything.
 *
 * <p>The inner loop has converged when the mean loss over a window of minibatches is no longer
 * below that of the window before (section 4.1; the authors' code for images has windows of 10 and
 * at most 100 steps), or after {@code mostInnerSteps}. The aggressive phase ends for good when the
 * mutual information of x and z on the validation split no longer climbs (section 4.2), looked at
 * after each epoch: when it has not been above its best for {@code patience} epochs in a row.
 *
 * <p>Where this differs from the paper: every minibatch counts towards the epochs, also those of
 * the inner loop, so that a run costs the same with and without it; in the paper those are drawn
 * beside, and an epoch costs up to a hundred times as much. So in a short run the information may
 * climb to its end: {@code aggressiveEpochs} and {@code aggressiveShare} bound the phase.
 */
@PartType("aggressive")
@Doc("Many steps of the encoder for one of the decoder, at first (He et al. 2019).")
public record AggressiveTraining(
    @Range(min = 0, max = 1_000_000)
        @Doc(
            "Epochs in a row without a rise of the mutual information of x and z on the validation"
                + " split, after which the aggressive phase ends; 0 to look at none.")
        @Default("1")
        int patience,
    @Range(min = 0, max = 1_000_000)
        @Doc(
            "Length of the aggressive phase at most, with fraction; every minibatch counts; 0 for"
                + " none.")
        @Default("1000000")
        double aggressiveEpochs,
    @Range(min = 0, max = 1)
        @Doc("Length of the aggressive phase at most, as a share of the run; 1 for no bound.")
        @Default("1")
        double aggressiveShare,
    @Range(min = 1, max = 1_000_000)
        @Doc("Minibatches whose mean loss is compared with that of as many before.")
        @Default("10")
        int window,
    @Range(min = 1, max = 1_000_000)
        @Doc("Steps after which an inner loop ends at the latest.")
        @Default("100")
        int mostInnerSteps,
    @Doc("Parts of the model that are the inference network.") @Default("[\"encoder\"]")
        List<String> inference)
    implements PhaseSchedule, Timed {

  /** Whether the phase goes on. */
  static final Column AGGRESSIVE =
      Column.number(
          "aggressive",
          Unit.NONE,
          "1 while the encoder is trained to convergence before each step of all else, 0 after");

  /** What its end goes by. */
  static final Column INFORMATION =
      Column.number(
          "mutual_information_nats",
          Unit.NATS,
          "mutual information of x and z on the validation split when it was last looked at, at"
              + " most log of the "
              + EvaluationPass.ROWS
              + " examples of a block; looked at after each epoch until it no longer climbs, also"
              + " where the phase has ended by its length before");

  /** How often all else has moved. */
  static final Column OUTER_STEPS =
      Column.number(
          "outer_steps",
          Unit.COUNT,
          "inner loops that have ended, each with one step of all but the encoder");

  /** What the metrics of a run have of it. */
  public static final List<SchemaPart> COLUMNS = List.of(AGGRESSIVE, INFORMATION, OUTER_STEPS);

  private static final String ENDED = "ended";
  private static final String BEST = "bestInformation";
  private static final String LAST = "lastInformation";
  private static final String NOT_RISEN = "epochsWithoutRise";
  private static final String OUTER = "outerSteps";
  private static final String INNER_STEPS = "innerSteps";
  private static final String CONVERGED = "converged";
  private static final String LOSS_SUM = "lossSum";
  private static final String LOSS_BEFORE = "lossBefore";

  public AggressiveTraining {
    inference = List.copyOf(inference);
    if (inference.isEmpty()) {
      throw new IllegalArgumentException("inference: expected at least one part, found none");
    }
  }

  /** A phase and an inner loop that begin. */
  @Override
  public Map<String, Double> begin() {
    Map<String, Double> memory = new LinkedHashMap<>();
    memory.put(ENDED, 0.0);
    memory.put(BEST, Double.NEGATIVE_INFINITY);
    memory.put(LAST, Double.NaN);
    memory.put(NOT_RISEN, 0.0);
    memory.put(OUTER, 0.0);
    memory.putAll(loop(0, false, 0, Double.POSITIVE_INFINITY));
    return memory;
  }

  @Override
  public boolean dependsOnLength() {
    return aggressiveShare < 1;
  }

  @Override
  public Phase phase(Progress progress, Map<String, Double> memory) {
    if (isOver(progress, memory)) {
      return Phase.all();
    }
    boolean converged = memory.get(CONVERGED) > 0;
    return new Phase(Names.all(), converged ? Names.allBut(inference) : Names.only(inference));
  }

  /** To the next look at whether the inner loop has converged, and no further than the phase. */
  @Override
  public long lasts(Progress progress, Map<String, Double> memory) {
    if (isOver(progress, memory)) {
      return progress.left();
    }
    if (memory.get(CONVERGED) > 0) {
      return 1;
    }
    long inner = Math.round(memory.get(INNER_STEPS));
    long look = Math.min(window - inner % window, mostInnerSteps - inner);
    return Math.max(1, Math.min(look, leftOfPhase(progress)));
  }

  private long leftOfPhase(Progress progress) {
    long byShare =
        aggressiveShare < 1
            ? (long) Math.ceil(aggressiveShare * progress.totalSteps()) - progress.step()
            : progress.left();
    return Math.min(progress.before(aggressiveEpochs), byShare);
  }

  private boolean isOver(Progress progress, Map<String, Double> memory) {
    return memory.get(ENDED) > 0
        || progress.epochs() >= aggressiveEpochs
        || (aggressiveShare < 1 && progress.step() >= aggressiveShare * progress.totalSteps());
  }

  @Override
  public Map<String, Double> remember(
      Map<String, Double> before, Progress done, Map<String, Double> scalars) {
    Map<String, Double> after = new LinkedHashMap<>(before);
    if (isOver(new Progress(done.step() - 1, done.stepsPerEpoch(), done.totalSteps()), before)) {
      return after;
    }
    if (before.get(CONVERGED) > 0) {
      after.putAll(loop(0, false, 0, Double.POSITIVE_INFINITY));
      after.merge(OUTER, 1.0, Double::sum);
      return after;
    }
    double steps = before.get(INNER_STEPS) + 1;
    double sum = before.get(LOSS_SUM) + scalars.get(Loss.MAIN);
    double past = before.get(LOSS_BEFORE);
    boolean most = steps >= mostInnerSteps;
    double mean = sum / window;
    after.putAll(
        steps % window == 0
            ? loop(steps, mean >= past || most, 0, mean)
            : loop(steps, most, sum, past));
    return after;
  }

  @Override
  public boolean asksForInformation() {
    return patience > 0;
  }

  /** Until the information no longer climbs, also where the phase is at the end of its length. */
  @Override
  public boolean looksNow(Progress progress, Map<String, Double> memory) {
    return asksForInformation() && memory.get(ENDED) <= 0;
  }

  /** Ends the phase for good where the information no longer climbs. */
  @Override
  public Map<String, Double> learn(Map<String, Double> before, double nats) {
    Map<String, Double> after = new LinkedHashMap<>(before);
    if (before.get(ENDED) > 0) {
      return after;
    }
    boolean risen = nats > before.get(BEST);
    double without = risen ? 0 : before.get(NOT_RISEN) + 1;
    after.put(LAST, nats);
    after.put(BEST, Math.max(nats, before.get(BEST)));
    after.put(NOT_RISEN, without);
    after.put(ENDED, without >= patience ? 1.0 : 0.0);
    return after;
  }

  @Override
  public Map<Column, Double> shown(Progress progress, Map<String, Double> memory) {
    return Ordered.entries(
        Map.entry(AGGRESSIVE, isOver(progress, memory) ? 0.0 : 1.0),
        Map.entry(INFORMATION, memory.get(LAST)),
        Map.entry(OUTER_STEPS, memory.get(OUTER)));
  }

  @Override
  public void check(PhaseContext context, String pointer, Problems problems) {
    context.checkParts(inference, pointer + "/inference", problems);
  }

  private static Map<String, Double> loop(
      double steps, boolean converged, double sum, double before) {
    return Ordered.entries(
        Map.entry(INNER_STEPS, steps),
        Map.entry(CONVERGED, converged ? 1.0 : 0.0),
        Map.entry(LOSS_SUM, sum),
        Map.entry(LOSS_BEFORE, before));
  }

  @Override
  public List<Need> needs() {
    return asksForInformation()
        ? Needs.gaussians(
            "looks at the mutual information of one group of Gaussian latents, which this model"
                + " does not have; gaussian does")
        : List.of();
  }
}
