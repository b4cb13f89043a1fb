package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * How the decoder depends on the latents: D where they are those of the example, drawn from q, and
 * where some are others; estimates without bias of {@link ReadCosts} on some examples of a split,
 * with z drawn once.
 *
 * <p>Under a prior that is the same for all examples a unit that follows it costs nothing. Under a
 * prior of each example's own, as that of a lower layer, the latent of another example also breaks
 * the agreement of unit and prior: there the cost of a unit is more than what its own information
 * is worth, and that of its group, which is drawn from the prior, tells.
 */
final class Resampling {

  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 1e-3;

  private final Subject subject;
  private final int units;
  private final Swap swap;

  private final Moments fromPrior = new Moments();
  private final Moments fromAnother = new Moments();
  private final Moments repeated = new Moments();
  private final List<GroupCosts> groups;

  private Resampling(Subject subject, int units) {
    this.subject = subject;
    this.units = units;
    this.swap = new Swap(subject.seed());
    this.groups = subject.model().groups().stream().map(group -> new GroupCosts()).toList();
  }

  /**
   * Measures a model.
   *
   * @param split at least two examples
   * @param closer those of them that are used for units one by one, at least two
   * @param units of each group that are resampled one by one, at most; evenly spaced
   * @throws SelfCheckException if the model decodes its own latents otherwise than it inferred
   */
  static ReadCosts of(Subject subject, DataSource split, DataSource closer, int units) {
    Resampling resampling = new Resampling(subject, units);
    resampling.run("groups", split, resampling::resampleGroups, resampling::addGroups);
    subject.progress().accept("collapse: units of " + closer.size() + " images");
    resampling.run("units", closer, resampling::resampleUnits, resampling::addUnits);
    resampling.verify();
    return new ReadCosts(
        resampling.fromPrior.estimate(),
        resampling.fromAnother.estimate(),
        resampling.groups.stream().map(GroupCosts::estimates).toList());
  }

  /** What is read of the latents of a batch. */
  private interface Use {
    List<double[]> of(Decoding decoding, NDArray distortion, List<NDArray> z);
  }

  private void run(String name, DataSource split, Use use, Consumer<List<double[]>> add) {
    if (split.size() < 2) {
      throw new IllegalArgumentException("expected at least 2 examples, found " + split.size());
    }
    EvaluationPass passes = subject.passes(split);
    passes.forEachKept(name, EvaluationPass.ROWS, rows -> run(passes, rows, use), add);
  }

  private List<double[]> run(EvaluationPass passes, int[] rows, Use use) {
    LatentDraws draws = new LatentDraws(subject.model());
    int[] examples = passes.split().indices(rows);
    return passes.run(
        rows,
        0,
        1,
        (Batch batch, Pass pass) -> {
          Map<String, NDArray> found = subject.evaluator().once(batch, draws, pass);
          return use.of(
              new Decoding(subject, batch, pass, examples),
              found.get(LatentDraws.DISTORTION),
              draws.z(found));
        });
  }

  /** D with other latents, then as inferred, then with the first groups given: none, one, all. */
  private List<double[]> resampleGroups(Decoding decoding, NDArray distortion, List<NDArray> z) {
    List<double[]> given = new ArrayList<>();
    for (int group = 0; group <= z.size(); group++) {
      given.add(decoding.distortion(z.subList(0, group)));
    }
    double[] others = decoding.distortion(z.stream().map(swap::whole).toList());
    List<double[]> block = new ArrayList<>();
    block.add(others);
    block.add(HostArrays.read(distortion));
    block.addAll(given);
    return block;
  }

  private void addGroups(List<double[]> block) {
    List<double[]> given = block.subList(2, block.size());
    double[] all = given.get(groups.size());
    fromPrior.addAll(PairedDifference.between(given.get(0), all).values());
    fromAnother.addAll(PairedDifference.between(block.get(0), all).values());
    repeated.addAll(PairedDifference.between(all, block.get(1)).values());
    for (int group = 0; group < groups.size(); group++) {
      groups.get(group).add(given.get(group), given.get(group + 1), all);
    }
  }

  /** What each unit that is looked at costs, group by group. */
  private List<double[]> resampleUnits(Decoding decoding, NDArray distortion, List<NDArray> z) {
    List<double[]> costs = new ArrayList<>();
    for (int group = 0; group < z.size(); group++) {
      int all = units(group);
      List<NDArray> given = new ArrayList<>(z.subList(0, group + 1));
      double[] own = decoding.distortion(given);
      for (int unit : spaced(all)) {
        given.set(group, swap.unit(z.get(group), unit, all));
        costs.add(PairedDifference.between(decoding.distortion(given), own).values());
      }
    }
    return costs;
  }

  private void addUnits(List<double[]> block) {
    Iterator<double[]> costs = block.iterator();
    for (int group = 0; group < groups.size(); group++) {
      for (int unit : spaced(units(group))) {
        groups.get(group).addUnit(unit, costs.next());
      }
    }
  }

  private int units(int group) {
    return Math.toIntExact(subject.model().groups().get(group).units());
  }

  /** Units that are looked at, evenly spaced. */
  private int[] spaced(int all) {
    int count = Math.min(all, units);
    return IntStream.range(0, count).map(i -> (int) ((long) i * all / count)).toArray();
  }

  /** A model that sums over a group in D, as over classes, decodes its draw: equal in the mean. */
  private void verify() {
    Estimate difference = repeated.estimate();
    if (Math.abs(difference.mean()) > STANDARD_ERRORS * difference.standardError() + ROUNDING) {
      throw new SelfCheckException(
          "the decoder given the inferred latents differs from the inference by " + difference);
    }
  }
}
