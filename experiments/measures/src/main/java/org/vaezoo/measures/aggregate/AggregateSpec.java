package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The rate of each latent group split over the N examples of a data set (Hoffman and Johnson, "ELBO
 * surgery", 2016; Chen et al., "Isolating sources of disentanglement in variational autoencoders",
 * 2018, equation 2):
 *
 * <pre>
 * R = E KL(q(z|n) || p(z)) = I(n; z) + KL(q(z) || p(z))
 *                          = I(n; z) + KL(q(z) || prod q(z_u)) + sum KL(q(z_u) || p(z_u))
 * </pre>
 *
 * index-code information and prior gap, which splits into total correlation and dimension-wise KL
 * where the prior splits by unit. In nats, in the table {@code aggregate}, a row a group, and in
 * {@code aggregate_units}, a row a unit.
 *
 * <p>What is estimated: q(z) = 1/N sum over n of q(z|n) is evaluated exactly, over all N examples
 * of the split, the one that drew z among them. The expectation over z has one draw from each of M
 * examples, those draws that the evaluation takes, and is unbiased for the split. Each part is the
 * mean over the draws with its standard error over examples, which is above that of the draws
 * alone. An identity is kept in each draw: the parts add up to the rate of the same examples.
 *
 * <p>Bias and cap: of the distribution that the examples come from, N examples know less. As each
 * draw has its own example in q(z), I(n; z) is at most ln N, and in the mean over data sets below
 * the information between x and z; total correlation and prior gap, which are what information
 * leaves of something, are above theirs. Where the information is within one nat of ln N, {@code
 * at_cap} says that the three speak of N and not of the model. The information of one unit has the
 * same cap; beside it stands the unit's Gaussian information, another number by another name, an
 * upper bound that needs no draws.
 *
 * <p>Discrete codes: units are positions, the marginals are exact; of deterministic codes the
 * information is the entropy of the tuples of codes.
 *
 * <p>A group has no such split where its posterior is scored at its own draws alone (flows, classes
 * and mixtures over them), where its prior is not the same for all examples (a prior network of a
 * conditional model, lower layers of a hierarchy), or where its posterior depends on what other
 * groups have drawn. Its row says so. Under a prior that does not read the condition, the n of a
 * conditional model stands for example and condition together.
 */
@PartType("aggregate")
@Doc("The rate split into index-code information, total correlation and dimension-wise KL.")
public record AggregateSpec(
    @Doc("Split whose examples make the aggregate posterior.") @Default("\"test\"") SplitName split,
    @Doc(
            "Examples whose draw is scored against all of them, spread evenly over the split; null:"
                + " each of them.")
        @Default("null")
        @Range(min = 1, max = 1_000_000)
        Optional<Integer> draws)
    implements MeasureSpec {

  @Override
  public String table() {
    return AggregateColumns.GROUPS.table();
  }

  /** Of a split without examples there is nothing to say. */
  @Override
  public Findings measure(Subject subject) {
    AggregateRows rows = new AggregateRows(split);
    if (subject.split(split).size() == 0) {
      subject
          .model()
          .groups()
          .forEach(
              group -> rows.addNotApplicable(group.name(), group.units(), "the split is empty"));
      return rows.findings();
    }
    AggregatePass gathering = AggregatePass.of(subject, split);
    List<AggregatePass.Outcome> groups = gathering.groups();
    for (int group = 0; group < groups.size(); group++) {
      add(rows, groups.get(group), gathering.again(group));
    }
    return rows.findings();
  }

  private void add(AggregateRows rows, AggregatePass.Outcome outcome, PosteriorRows.Again again) {
    if (outcome.rows().isEmpty()) {
      rows.addNotApplicable(outcome.group().name(), outcome.group().units(), outcome.reason());
      return;
    }
    GroupRows gathered = outcome.rows().get();
    int[] chosen = chosen(gathered.examples());
    Decomposition parts = Decomposition.of(gathered, chosen, gathered.densities(chosen, again));
    DecompositionCheck.verify(parts);
    rows.add(parts);
  }

  /** M of N examples at equal distances. */
  private int[] chosen(int examples) {
    int count = Math.min(examples, draws.orElse(examples));
    int[] chosen = new int[count];
    Arrays.setAll(chosen, m -> (int) ((long) m * examples / count));
    return chosen;
  }
}
