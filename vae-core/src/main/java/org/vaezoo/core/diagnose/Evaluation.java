package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.LogWeightFormula.Proposal;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;
import org.vaezoo.core.table.EstimateColumns;

/**
 * Measures a model on a split: the one evaluation of all variants. It takes the same {@code infer}
 * that training takes, draws from the posterior with noise keyed by example, so that beyond
 * rounding its numbers depend neither on batch size nor on order, and checks itself at the end.
 */
public final class Evaluation {

  /** Examples whose log-weights are held at a time: bounds the memory, changes no number. */
  private static final int IMAGES = 50;

  private final Vae model;
  private final EvaluationSettings settings;
  private final EvaluationPass passes;

  private final Moments rate = new Moments();
  private final Moments distortion = new Moments();
  private final Moments elbo = new Moments();
  private final List<GroupTotals> groups;
  private final double[] elbos;
  private int measured;
  private Optional<String> withoutRate = Optional.empty();
  private final Map<EstimateColumns, Moments> besides = new LinkedHashMap<>();
  private double dimensions;

  private Evaluation(Vae model, EvaluationPass passes, EvaluationSettings settings) {
    this.model = model;
    this.settings = settings;
    this.passes = passes;
    this.groups =
        model.groups().stream()
            .map(group -> new GroupTotals(group, settings.alternatives()))
            .toList();
    this.elbos = new double[passes.split().size()];
  }

  /**
   * Measures a model on a split.
   *
   * @param split the examples, at least one
   * @param manager owner of the model's parameters
   * @param type float32 or float64
   * @throws SelfCheckException if the numbers contradict each other
   */
  public static SplitMeasures of(
      Vae model, DataSource split, EvaluationSettings settings, NDManager manager, DataType type) {
    return of(model, new EvaluationPass(split, settings.seed(), manager, type), settings);
  }

  /**
   * Measures a model on a split, in blocks that may be kept.
   *
   * @param passes over the split, at least one example, with the noise of the settings' seed
   * @throws SelfCheckException if the numbers contradict each other
   */
  public static SplitMeasures of(Vae model, EvaluationPass passes, EvaluationSettings settings) {
    Evaluation evaluation = new Evaluation(model, passes, settings);
    passes.first(evaluation::expect);
    passes.forEachKept("rate", EvaluationPass.ROWS, evaluation::numbers, evaluation::add);
    SplitMeasures measures = evaluation.measures();
    SelfCheck.verify(measures);
    return measures;
  }

  private boolean expect(Batch batch, Pass pass) {
    model.measures(batch, pass).keySet().forEach(columns -> besides.put(columns, new Moments()));
    Terms terms = model.infer(batch, pass).terms();
    withoutRate = terms.withoutRate();
    return GroupTotals.expect(groups, terms.rates());
  }

  /** What a block adds: its examples' terms, then what the groups need, then the model's own. */
  private List<double[]> numbers(int[] rows) {
    List<double[]> read = passes.numbers(rows, new ExampleTerms(model, settings.alternatives()));
    int groupsBegin = withoutRate.isEmpty() ? 4 : 2;
    int groupsEnd = read.size() - besides.size();
    List<double[]> numbers = new ArrayList<>(read.subList(0, groupsBegin));
    numbers.addAll(GroupTotals.numbers(groups, read.subList(groupsBegin, groupsEnd).iterator()));
    numbers.addAll(read.subList(groupsEnd, read.size()));
    return numbers;
  }

  private void add(List<double[]> block) {
    Iterator<double[]> numbers = block.iterator();
    boolean hasRate = withoutRate.isEmpty();
    if (hasRate) {
      rate.addAll(numbers.next());
    }
    distortion.addAll(numbers.next());
    if (hasRate) {
      addElbos(numbers.next());
    }
    dimensions += Arrays.stream(numbers.next()).sum();
    GroupTotals.add(groups, numbers);
    besides.values().forEach(moments -> moments.addAll(known(numbers.next())));
  }

  private static double[] known(double[] rows) {
    return Arrays.stream(rows).filter(value -> !Double.isNaN(value)).toArray();
  }

  private void addElbos(double[] lowerBounds) {
    System.arraycopy(lowerBounds, 0, elbos, measured, lowerBounds.length);
    measured += lowerBounds.length;
    elbo.addAll(lowerBounds);
  }

  /**
   * The bounds of every K, from the same draws; empty where none are asked for, and of a model
   * without a rate: they stand beside the evidence lower bound.
   */
  private Optional<ImportanceTotals> bounds(
      String name, List<Integer> samples, Formula logWeights) {
    if (samples.isEmpty() || withoutRate.isPresent()) {
      return Optional.empty();
    }
    ImportanceTotals totals = new ImportanceTotals(samples);
    Subset chosen = Subset.of(passes.split(), settings.images(), settings.seed());
    int[] rows = chosen.rows();
    EvaluationPass some = passes.over(chosen);
    int[] next = {0};
    some.forEachKept(
        name,
        IMAGES,
        block ->
            logWeights(some, block, totals.largest(), logWeights).stream()
                .map(totals::numbers)
                .toList(),
        block -> block.forEach(image -> totals.add(image, elbos[rows[next[0]++]])));
    return Optional.of(totals);
  }

  /** The ELBO of each image that paired comparisons look at. */
  private List<Double> chosenElbos() {
    if (withoutRate.isPresent()) {
      return List.of();
    }
    Subset chosen = Subset.of(passes.split(), settings.chosen(), settings.seed());
    return Arrays.stream(chosen.rows()).mapToObj(row -> elbos[row]).toList();
  }

  /** The log-weights of some examples, drawn a few samples at a time to bound the memory. */
  private static List<LogWeights> logWeights(
      EvaluationPass some, int[] block, int draws, Formula logWeights) {
    return some.on(block, passes -> logWeights(passes, passes.of(logWeights), draws));
  }

  private static List<LogWeights> logWeights(
      ExamplePasses passes, Evaluator.Passes logWeights, int draws) {
    int examples = passes.size();
    double[][] weights = new double[examples][draws];
    int chunk = Math.max(1, EvaluationPass.ROWS / examples);
    for (int first = 0; first < draws; first += chunk) {
      int samples = Math.min(chunk, draws - first);
      double[] drawn = passes.numbers(logWeights, first, samples).get(0);
      for (int row = 0; row < drawn.length; row++) {
        weights[row % examples][first + row / examples] = drawn[row];
      }
    }
    return Arrays.stream(weights).map(LogWeights::new).toList();
  }

  private BoundReport boundReport() {
    return withoutRate
        .<BoundReport>map(BoundReport.None::new)
        .orElseGet(() -> new BoundReport.Bound(rate.estimate(), elbo.estimate()));
  }

  private SplitMeasures measures() {
    Optional<ImportanceTotals> importance =
        bounds("importance", settings.importanceBounds(), LogWeightFormula.underPosterior(model));
    Optional<ImportanceTotals> prior =
        bounds("prior", settings.priorBounds(), new LogWeightFormula(model, Proposal.PRIOR));
    Map<EstimateColumns, Estimate> own = new LinkedHashMap<>();
    besides.forEach((columns, moments) -> own.put(columns, moments.estimate()));
    own.values().removeIf(estimate -> estimate.count() == 0);
    return new SplitMeasures(
        dimensions / elbos.length,
        distortion.estimate(),
        boundReport(),
        groups.stream().map(GroupTotals::measures).toList(),
        importance.map(ImportanceTotals::bounds).orElse(List.of()),
        prior.map(ImportanceTotals::bounds).orElse(List.of()),
        chosenElbos(),
        own);
  }
}
