package org.vaezoo.measures.aggregate;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.Pass;

/**
 * A pass over a split that keeps what each latent group needs, or why the rate of the group does
 * not split.
 *
 * <p>Whether a posterior q(z|x) is a function of the example alone is seen, not declared: in a
 * model with several groups each batch is inferred a second time with other noise, and a group
 * whose posterior moves depends on draws of other groups.
 */
final class AggregatePass {

  private final Subject subject;
  private final DataSource split;
  private final EvaluationPass passes;
  private final List<Outcome> groups = new ArrayList<>();

  /**
   * One group.
   *
   * @param group its name and units
   * @param rows what was gathered, where the rate splits
   * @param reason why it does not, elsewhere
   */
  record Outcome(LatentGroup group, Optional<GroupRows> rows, String reason) {

    static Outcome notApplicable(LatentGroup group, String reason) {
      return new Outcome(group, Optional.empty(), reason);
    }
  }

  private AggregatePass(Subject subject, SplitName name) {
    this.subject = subject;
    this.split = subject.split(name);
    this.passes = subject.passes(split);
  }

  /** Gathers all groups of a model over a split with at least one example. */
  static AggregatePass of(Subject subject, SplitName name) {
    AggregatePass gathering = new AggregatePass(subject, name);
    gathering.passes.forEachBatch(gathering::add);
    return gathering;
  }

  /** The groups, top of the hierarchy first. */
  List<Outcome> groups() {
    return groups;
  }

  /** The posteriors of a group once more. */
  PosteriorRows.Again again(int group) {
    return new PosteriorRows.Again() {
      @Override
      public void forEach(Consumer<Posterior> use) {
        passes.forEachBatch((batch, pass) -> use.accept(rates(batch, pass).get(group).posterior()));
      }

      @Override
      public void progress(String words) {
        subject.progress().accept("aggregate: " + words);
      }

      @Override
      public List<double[]> kept(String name, Supplier<List<double[]>> work) {
        return subject.kept().under("densities " + group).block(name, work);
      }
    };
  }

  private List<GroupRate> rates(Batch batch, Pass pass) {
    return subject.model().infer(batch, pass).terms().rates();
  }

  private void add(Batch batch, Pass pass) {
    List<GroupRate> rates = rates(batch, pass);
    if (groups.isEmpty()) {
      rates.forEach(rate -> groups.add(begun(rate)));
    }
    if (rates.size() > 1) {
      leaveOutDependent(rates, rates(batch, withOtherNoise(batch, pass)));
    }
    for (int group = 0; group < rates.size(); group++) {
      GroupRate rate = rates.get(group);
      groups.get(group).rows().ifPresent(rows -> rows.add(rate));
    }
  }

  private Outcome begun(GroupRate first) {
    LatentGroup group = first.group();
    Optional<String> withoutRate = first.posterior().withoutRate();
    if (withoutRate.isPresent()) {
      return Outcome.notApplicable(group, "it has no rate: " + withoutRate.get());
    }
    Optional<PosteriorRows> place = PosteriorRows.like(first.posterior(), split.size());
    if (place.isEmpty()) {
      return Outcome.notApplicable(group, "its posterior is scored at its own draws alone");
    }
    if (!first.rate().onePrior()) {
      return Outcome.notApplicable(
          group, "its prior depends on the condition, or on other groups: it is not one p(z)");
    }
    return new Outcome(group, Optional.of(new GroupRows(split.size(), first, place.get())), "");
  }

  private Pass withOtherNoise(Batch batch, Pass pass) {
    int[] examples = batch.index().toIntArray();
    ExampleNoise noise =
        new ExampleNoise(pass.manager(), subject.type(), subject.seed(), examples, 1, 1);
    return new Pass(pass.parameters(), pass.manager(), noise, false, 1);
  }

  private void leaveOutDependent(List<GroupRate> rates, List<GroupRate> others) {
    for (int group = 0; group < rates.size(); group++) {
      Outcome outcome = groups.get(group);
      if (outcome.rows().isPresent()
          && !same(rates.get(group).posterior(), others.get(group).posterior())) {
        groups.set(
            group,
            Outcome.notApplicable(
                outcome.group(), "its posterior depends on what other groups have drawn"));
      }
    }
  }

  private static boolean same(Posterior q, Posterior other) {
    List<NDArray> one = PosteriorRows.parameters(q);
    List<NDArray> two = PosteriorRows.parameters(other);
    return IntStream.range(0, one.size()).allMatch(i -> one.get(i).contentEquals(two.get(i)));
  }
}
