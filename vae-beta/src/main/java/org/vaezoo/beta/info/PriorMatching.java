package org.vaezoo.beta.info;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The {@link MeanDiscrepancy} between the aggregate posterior q(z), of which the batch has drawn,
 * and as many new draws from the prior N(0, I): Zhao, Song and Ermon, "InfoVAE: information
 * maximizing variational autoencoders" (2017), section 3.3, and Tolstikhin, Bousquet, Gelly and
 * Schoelkopf, "Wasserstein auto-encoders" (2018), algorithm 2. The value is MMD^2, without a unit,
 * at most 4 for each scale of the kernel.
 */
public final class PriorMatching implements Regularizer {

  /** The discrepancy. */
  public static final Column DISCREPANCY =
      Column.number(
          "squared_mean_discrepancy",
          Unit.NONE,
          "squared distance of aggregate posterior and prior under the kernel, InfoVAE");

  private final MeanDiscrepancy discrepancy;
  private final Schedule weight;

  /**
   * @param weight of the squared discrepancy
   */
  public PriorMatching(Kernel kernel, Schedule weight) {
    this.discrepancy = new MeanDiscrepancy(kernel);
    this.weight = weight;
  }

  @Override
  public Map<String, Schedule> weights() {
    return Map.of(DISCREPANCY.name(), weight);
  }

  @Override
  public List<String> estimatedPenalties() {
    return List.of(DISCREPANCY.name());
  }

  /** What was drawn from the one group of latents, Gaussian or not. */
  private static NDArray drawn(Inference inference) {
    List<GroupRate> groups = inference.terms().rates();
    if (groups.size() != 1) {
      throw new IllegalStateException("expected one group of latents, found " + groups.size());
    }
    return groups.get(0).draw().z();
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    NDArray z = drawn(inference);
    NDArray prior = pass.noise().normal(z.getShape());
    return List.of(
        new Penalty(DISCREPANCY.name(), discrepancy.of(z, prior), discrepancy.noise(prior)));
  }
}
