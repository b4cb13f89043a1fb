package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ConcatenatedInput;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * Model M2 of Kingma, Rezende, Mohamed and Welling, "Semi-supervised learning with deep generative
 * models" (2014): x is made of a class y and of latents z, and y is latent where it is not known.
 *
 * <p>A labelled row follows the bound on log p(x, y), equation 6, an unlabelled one that on log
 * p(x), equation 7, whose sum over classes is taken in full. The penalty {@value #CLASSIFIER} is
 * the mean of -log q(y|x) over the labelled examples, equation 9, with a weight by example of
 * alpha, as the paper's alpha N is one for N examples.
 *
 * <p>Deviations. How many rows of a batch are labelled is left to the order of the data; the paper
 * fixes it, which is the same in the mean. The variances of q(z|x, y) depend on y too. In an
 * evaluation labels serve the accuracy alone: every row is bounded as an unlabelled one, so that
 * the bound is on log p(x) and compares with that of other models.
 */
public final class SemiSupervisedVae implements Vae {

  /** Name of the penalty on the classifier. */
  public static final String CLASSIFIER = "classifier";

  /** Share of labelled examples whose class the model finds. */
  public static final EstimateColumns ACCURACY =
      EstimateColumns.of(
          "accuracy", Unit.SHARE, "share of the examples with a label whose class q(y|x) finds");

  /** The same of a net that has learned from the labelled training examples alone. */
  public static final EstimateColumns SUPERVISED_ACCURACY =
      EstimateColumns.of(
          "supervised_accuracy",
          Unit.SHARE,
          "the accuracy of a classifier of the same layers, trained on the labelled examples"
              + " alone");

  /** What the class says to the decoder. */
  public static final EstimateColumns SWAPPED_CLASS =
      EstimateColumns.nats(
          "swapped_class",
          "by how much the distortion of an example with a label grows when the decoder is given"
              + " the next class in place of its own, with the same latents; near 0 it ignores the"
              + " class");

  /** What tables of splits have of the model. */
  public static final List<SchemaPart> COLUMNS =
      List.of(ACCURACY, SUPERVISED_ACCURACY, SWAPPED_CLASS);

  /** Of them what stands beside other variants. */
  public static final List<SchemaPart> MEANS =
      List.of(ACCURACY.mean(), SUPERVISED_ACCURACY.mean(), SWAPPED_CLASS.mean());

  /** What tables of units have of the class. */
  public static final List<SchemaPart> OF_UNITS =
      List.of(ClassStatistics.INFORMATION, ClassStatistics.PERPLEXITY);

  private final LatentGroup classGroup = new LatentGroup("y", 1);
  private final LatentGroup latents;
  private final long classes;
  private final Networks nets;
  private final Objective objective;
  private final Schedule alpha;
  private final double examplesOfALabel;
  private final ModelBlock parts = new ModelBlock();

  /**
   * The nets of the model.
   *
   * @param classifier q(y|x)
   * @param rival a classifier that learns from labels alone, to compare with
   * @param recognitionInput how q(z|x, y) sees example and class
   * @param recognition q(z|x, y)
   * @param generation p(x|z, y), from z and y in a row
   */
  public record Networks(
      Classifier classifier,
      Optional<SupervisedRival> rival,
      ConcatenatedInput recognitionInput,
      Encoder recognition,
      Decoder generation) {}

  /**
   * @param units U
   * @param classes K
   * @param alpha weight of the penalty
   * @param examplesOfALabel training examples divided by those that have a label
   */
  public SemiSupervisedVae(
      long units,
      long classes,
      Networks nets,
      Objective objective,
      Schedule alpha,
      double examplesOfALabel) {
    this.latents = new LatentGroup("z", units);
    this.classes = classes;
    this.nets = nets;
    this.objective = objective;
    this.alpha = alpha;
    this.examplesOfALabel = examplesOfALabel;
    parts.add("classifier", nets.classifier().block());
    nets.rival().ifPresent(net -> parts.add("supervised", net.block()));
    parts.add("encoder", nets.recognition().block());
    parts.add("decoder", nets.generation().block());
    objective.placeIn(parts);
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public List<LatentGroup> groups() {
    return List.of(classGroup, latents);
  }

  @Override
  public Objective objective() {
    return objective;
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return Map.of(CLASSIFIER, alpha);
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    NDArray x = pass.repeat(batch.x());
    EveryClass each = new EveryClass(classes, x.getShape().get(0));
    LabelledRows known = known(batch, x, pass);
    ClassPosterior qOfClass = nets.classifier().posterior(batch.x(), pass);
    Draw drawn = qOfClass.draw(pass.noise());

    NDArray xs = each.with(x);
    NDArray ys = each.labels(x);
    Prior<DiagonalGaussian> prior = new StandardNormal(classes * each.rows(), latents.units());
    NDArray seen = nets.recognitionInput().join(xs, ys);
    DiagonalGaussian q = nets.recognition().posterior(seen, pass.once());
    Draw z = q.draw(each.shared(pass.noise()));
    NDArray distortions = likelihood(z.z(), ys, pass).distortion(xs);

    NDArray weights = known.over(qOfClass.probabilities());
    NDArray distortion = each.sum(weights, distortions);
    NDArray units = each.sumByUnit(weights, prior.rate(q, z).units().orElseThrow());

    NDArray y = known.over(drawn.z());
    MixedGaussians mixture = new MixedGaussians(each, q, qOfClass);
    Draw chosen = mixture.ofClass(y, z.z());
    List<GroupRate> rates =
        List.of(
            new GroupRate(classGroup, qOfClass, drawn, known.rate(qOfClass, drawn)),
            new GroupRate(latents, mixture, chosen, Rate.exactByUnit(units), UnitScale::standard));
    Deferred logWeight =
        new Deferred(
            () -> {
              NDArray ofClass = prior.logProb(z.z()).sub(distortions).sub(z.logProb());
              return each.sum(y, ofClass).add(known.logPriorRatio(qOfClass, drawn));
            });
    Likelihood p = likelihood(chosen.z(), y, pass);
    Terms terms = new Terms(distortion, rates, logWeight, penalties(known, qOfClass, pass));
    return new Inference(terms, p);
  }

  /** The labels of the rows, none of them in an evaluation. */
  private LabelledRows known(Batch batch, NDArray x, Pass pass) {
    if (batch.label().isEmpty() || !pass.training()) {
      return LabelledRows.none(x, classes);
    }
    NDArray labels = Detached.like(x, pass.repeat(batch.label().get()));
    return new LabelledRows(OneHot.of(labels, Math.toIntExact(classes)));
  }

  /** The classifier's loss on labelled rows, by labelled example of the data set. */
  private List<Penalty> penalties(LabelledRows known, ClassPosterior q, Pass pass) {
    if (!pass.training()) {
      return List.of();
    }
    NDArray nats = q.logProb(known.labels()).mean().neg();
    return List.of(new Penalty(CLASSIFIER, Numbers.times(nats, examplesOfALabel)));
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    Prior<DiagonalGaussian> prior = new StandardNormal(context.rows(), latents.units());
    NDArray z = given.of(latents).orElseGet(() -> prior.sample(pass.noise()));
    ClassPrior priorOfClass =
        ClassPrior.of(z.getManager(), z.getDataType(), context.rows(), classes);
    NDArray y = given.of(classGroup).orElseGet(() -> priorOfClass.sample(pass.noise()));
    return new Generation(
        likelihood(z, y, pass),
        new Latents(Ordered.map(classGroup.name(), y, latents.name(), z)),
        prior.logProb(z).add(priorOfClass.logProb(y)));
  }

  private Likelihood likelihood(NDArray z, NDArray y, Pass pass) {
    return nets.generation().likelihood(z.concat(y, 1), pass);
  }

  /** The accuracy of the classifiers and what the class is worth, on examples with a label. */
  @Override
  public Map<EstimateColumns, NDArray> measures(Batch batch, Pass pass) {
    if (batch.label().isEmpty()) {
      return Map.of();
    }
    NDArray label = batch.label().get();
    Map<EstimateColumns, NDArray> measures = new LinkedHashMap<>();
    measures.put(ACCURACY, right(nets.classifier().posterior(batch.x(), pass), label));
    nets.rival()
        .ifPresent(
            net -> measures.put(SUPERVISED_ACCURACY, right(net.posterior(batch.x(), pass), label)));
    measures.put(SWAPPED_CLASS, swapped(batch.x(), label, pass));
    return measures;
  }

  /** D(x|z, next class) - D(x|z, y) with z of q(z|x, y), not a number without a label, [B]. */
  private NDArray swapped(NDArray x, NDArray labels, Pass pass) {
    NDArray label = Detached.like(x, labels);
    NDArray own = OneHot.of(label, Math.toIntExact(classes));
    NDArray next = OneHot.of(label.add(1).mod(classes), Math.toIntExact(classes));
    NDArray seen = nets.recognitionInput().join(x, own);
    NDArray z = nets.recognition().posterior(seen, pass.once()).draw(pass.noise()).z();
    NDArray before = likelihood(z, own, pass).distortion(x);
    return onlyLabelled(likelihood(z, next, pass).distortion(x).sub(before), label);
  }

  /** One for each row whose class is found, zero for the others, no number without a label, [B]. */
  private static NDArray right(ClassPosterior q, NDArray labels) {
    NDArray logProbabilities = q.logProbabilities();
    NDArray label = Detached.like(logProbabilities, labels);
    NDArray found = Detached.like(label, logProbabilities.argMax(1));
    return onlyLabelled(Detached.like(label, found.eq(label)), label);
  }

  /** The values of rows with a label, not a number where there is none, [B]. */
  private static NDArray onlyLabelled(NDArray values, NDArray label) {
    NDArray known = Detached.like(values, label.gte(0));
    return values.mul(known).div(known);
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    nets.rival().ifPresent(net -> net.prepare(train, pass));
  }

  @Override
  public Map<Column, Double> scalars() {
    return nets.generation().likelihoods().scalars();
  }
}
