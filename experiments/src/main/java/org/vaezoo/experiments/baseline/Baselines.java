package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Optimization;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;
import org.vaezoo.measures.oracle.DataCovariance;
import org.vaezoo.measures.samples.Images;
import org.vaezoo.measures.samples.SampleJudge;

/**
 * The baselines on the data of a trial: what is trained, and how it is judged.
 *
 * @param settings of all of them
 * @param subject whose data they are trained and judged on
 */
record Baselines(BaselinesSpec settings, Subject subject) {

  private static final Adam CODER = new Adam(new Constant(0.001), 0.9, 0.999, 1e-8);

  /** Radford, Metz and Chintala (2016), "Unsupervised representation learning", section 3. */
  private static final Adam ADVERSARIAL = new Adam(new Constant(0.0002), 0.5, 0.999, 1e-8);

  /** The network's last sigmoid makes numbers of (0, 1). */
  boolean isWithinOne() {
    return switch (subject.data().train().kind()) {
      case BINARY, GREY, UNIT_INTERVAL -> true;
      case CONTINUOUS, COUNT, TOKEN -> false;
    };
  }

  Pca pca() {
    DataSource train = subject.data().train();
    DataNoise shown = new DataNoise.Evaluation(subject.seed());
    return Pca.of(
        train.mean(), DataCovariance.of(train, shown, subject.manager()), settings.units());
  }

  Row autoencoder(CoderJudge judge) {
    Autoencoder autoencoder =
        new Autoencoder(
            settings.hidden(),
            subject.data().train().shape(),
            settings.units(),
            weights("autoencoder"));
    try (Training training = training(autoencoder, Optimization.of(CODER))) {
      train(training, "autoencoder");
      return judge.judge(autoencoder, settings.units());
    }
  }

  Row adversarial() {
    AdversarialNetwork network =
        new AdversarialNetwork(
            settings.hidden(), subject.data().train().shape(), settings.units(), weights("gan"));
    Optimization two =
        new Optimization(ADVERSARIAL, Map.of(AdversarialNetwork.DISCRIMINATOR, ADVERSARIAL));
    try (Training training = training(network, two);
        SampleJudge judge =
            new SampleJudge(
                settings.samples().classifier(),
                settings.samples().samples(),
                settings.samples().neighbors(),
                subject)) {
      train(training, "gan");
      return judge.judge(drawn(network, judge.otherHalf()));
    }
  }

  /** As many samples as there are examples, each from the noise of one. */
  private Images drawn(AdversarialNetwork network, DataSource like) {
    List<float[]> batches = new ArrayList<>();
    subject
        .passes(like)
        .forEachBatch(
            (batch, pass) -> {
              NDArray made = network.samples(batch.size(), pass);
              batches.add(Detached.as(made, DataType.FLOAT32).toFloatArray());
            });
    return Images.of(batches, like.shape());
  }

  private InitialWeights weights(String name) {
    return InitialWeights.of(settings.seed()).of(name);
  }

  private Training training(Trainable model, Optimization optimization) {
    return new Training(
        model,
        subject.data().train(),
        new TrainingPlan(settings.epochs(), settings.batchSize(), settings.seed()),
        optimization,
        subject.manager(),
        subject.type(),
        StepMode.EAGER);
  }

  private void train(Training training, String name) {
    subject.progress().accept("trains the " + name);
    training.complete();
  }
}
