package org.vaezoo.measures.annealed;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.flow.FlowPosterior;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.GroupRate;

/** Whether all latents of a model are real numbers, so that log p(x, z) has a gradient in z. */
public final class ContinuousLatents {

  private ContinuousLatents() {}

  /**
   * Why a model's latents have no gradient; empty where they have one.
   *
   * @param split whose first example is inferred
   */
  public static Optional<String> missing(Subject subject, DataSource split) {
    return groups(subject, split).stream()
        .filter(group -> !isContinuous(group.posterior()))
        .findFirst()
        .map(
            group ->
                "latents of "
                    + group.group().name()
                    + " are codes or classes: log p(x, z) has no gradient in them");
  }

  private static List<GroupRate> groups(Subject subject, DataSource split) {
    return subject
        .passes(split)
        .first((batch, pass) -> subject.model().infer(batch, pass).terms().rates());
  }

  private static boolean isContinuous(Posterior q) {
    return q instanceof DiagonalGaussian || q instanceof FlowPosterior;
  }
}
