package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;

/**
 * What the labels are worth without the other examples: a classifier of the same layers, trained on
 * the labelled examples alone before the model's first step and constant from then on. The paper's
 * tables 1 and 2 set such a net beside the model. It is trained by Adam with a learning rate of
 * 0.001, in batches of 100.
 */
public final class SupervisedRival {

  private static final int BATCH = 100;
  private static final double LEARNING_RATE = 0.001;
  private static final long SEEDS = 1L << 31;

  private final Classifier kept;
  private final Classifier trained;
  private final int classes;
  private final int epochs;

  /**
   * @param kept the classifier that the model holds; none of its parameters is trained with it
   * @param trained another of the same layers and first weights, which is given up after training
   * @param classes K
   * @param epochs over the labelled examples
   */
  SupervisedRival(Classifier kept, Classifier trained, int classes, int epochs) {
    this.kept = kept;
    this.trained = trained;
    this.classes = classes;
    this.epochs = epochs;
    NamedParameters.of(kept.block()).values().forEach(parameter -> parameter.freeze(true));
  }

  /** Its parameters, which no step moves. */
  Block block() {
    return kept.block();
  }

  /** q(y|x) as the labelled examples alone have taught it. */
  ClassPosterior posterior(NDArray x, Pass pass) {
    return kept.posterior(x, pass);
  }

  private static void copy(Classifier from, Classifier to) {
    Map<String, Parameter> values = NamedParameters.of(from.block());
    NamedParameters.of(to.block())
        .forEach((name, into) -> values.get(name).getArray().copyTo(into.getArray()));
  }

  /** The rows whose label is known, each example once. */
  private static DataSource labelled(DataSource train) {
    int[] labels = train.labels().orElseThrow();
    int[] examples = train.indices(IntStream.range(0, labels.length).toArray());
    Set<Integer> seen = new LinkedHashSet<>();
    return Subset.of(
        train, row -> labels[row] >= 0 && seen.add(examples[row]), labels.length, 0); // all of them
  }

  /** Trains it. */
  void prepare(DataSource train, Pass pass) {
    DataSource labelled = labelled(train);
    long seed = (long) (HostArrays.read(pass.noise().uniform(new Shape(1)))[0] * SEEDS);
    TrainingPlan plan = new TrainingPlan(epochs, Math.min(BATCH, labelled.size()), seed);
    Adam adam = new Adam(new Constant(LEARNING_RATE), 0.9, 0.999, 1e-8);
    DataType type =
        NamedParameters.of(kept.block()).values().iterator().next().getArray().getDataType();
    try (NDManager scope = pass.manager().newSubManager();
        Training training = new Training(new Alone(), labelled, plan, adam, scope, type)) {
      training.complete();
      copy(trained, kept);
    }
  }

  /** The classifier and its loss: the mean of -log q(y|x). */
  private final class Alone implements Trainable {

    @Override
    public Block block() {
      return trained.block();
    }

    @Override
    public Step step(Batch batch, Pass pass, Coefficients now) {
      NDArray x = batch.x();
      NDArray labels = Detached.like(x, batch.label().orElseThrow());
      NDArray y = OneHot.of(labels, classes);
      NDArray loss = trained.posterior(x, pass).logProb(y).mean().neg();
      return new Step(List.of(Loss.minimize(loss)), List.of(), Map.of("classifier_nats", loss));
    }
  }
}
