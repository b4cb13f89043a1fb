package org.vaezoo.beta.lagging;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.schedule.Curriculum;
import org.vaezoo.core.schedule.Names;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Syllabus;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Aggressive optimisation of the inference network: He et al., "Lagging inference networks and
 * posterior collapse in variational autoencoders" (2019), algorithm 1. In the aggressive epochs the
 * inference network alone makes steps, each on the next minibatch, until its loss has converged;
 * then all else makes one step; and so on. After them every step moves everything.
 *
 * <p>The inner loop has converged when the mean loss over a window of minibatches is no longer
 * below that of the window before (section 4.2 and appendix), or after {@code mostInnerSteps}.
 *
 * <p>Where this differs from the paper: the aggressive phase ends after a fixed number of epochs.
 * In the paper it ends when the mutual information of x and z on the validation split stops rising.
 * And every minibatch counts towards the epochs, also those of the inner loop, so that a run costs
 * the same with and without it; in the paper those are drawn beside.
 *
 * @param aggressiveEpochs length of the aggressive phase, with fraction; 0 for none
 * @param window minibatches whose mean loss is compared with that of as many before
 * @param mostInnerSteps steps after which an inner loop ends at the latest
 * @param inference parts of the model that are the inference network
 */
@PartType("aggressive")
@Doc("Many steps of the encoder for one of the decoder, at first (He et al. 2019).")
public record Aggressive(
    @Range(min = 0, max = 1_000_000) @Doc("Length of the aggressive phase; every minibatch counts.")
        double aggressiveEpochs,
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
    implements Curriculum {

  private static final String INNER_STEPS = "innerSteps";
  private static final String CONVERGED = "converged";
  private static final String LOSS_SUM = "lossSum";
  private static final String LOSS_BEFORE = "lossBefore";

  public Aggressive {
    inference = List.copyOf(inference);
    if (inference.isEmpty()) {
      throw new IllegalArgumentException("inference: expected at least one part, found none");
    }
  }

  /** An inner loop that begins. */
  @Override
  public Map<String, Double> begin() {
    return memory(0, false, 0, Double.POSITIVE_INFINITY);
  }

  @Override
  public Phase phase(Progress progress, Map<String, Double> memory) {
    if (progress.epochs() >= aggressiveEpochs) {
      return Phase.all();
    }
    boolean converged = memory.get(CONVERGED) > 0;
    return new Phase(Names.all(), converged ? Names.allBut(inference) : Names.only(inference));
  }

  @Override
  public Map<String, Double> remember(
      Map<String, Double> before, Progress done, Map<String, Double> scalars) {
    if (before.get(CONVERGED) > 0) {
      return begin();
    }
    double steps = before.get(INNER_STEPS) + 1;
    double sum = before.get(LOSS_SUM) + scalars.get(Goal.LOSS);
    double past = before.get(LOSS_BEFORE);
    if (steps % window != 0) {
      return memory(steps, steps >= mostInnerSteps, sum, past);
    }
    double mean = sum / window;
    return memory(steps, mean >= past || steps >= mostInnerSteps, 0, mean);
  }

  @Override
  public void check(Syllabus syllabus, String pointer, Problems problems) {
    syllabus.checkParts(inference, pointer + "/inference", problems);
  }

  private static Map<String, Double> memory(
      double steps, boolean converged, double sum, double before) {
    return Ordered.entries(
        Map.entry(INNER_STEPS, steps),
        Map.entry(CONVERGED, converged ? 1.0 : 0.0),
        Map.entry(LOSS_SUM, sum),
        Map.entry(LOSS_BEFORE, before));
  }
}
