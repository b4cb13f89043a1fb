package org.vaezoo.measures.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.train.Adam;
import org.vaezoo.core.train.Training;
import org.vaezoo.core.train.TrainingPlan;
import org.vaezoo.core.train.Weights;

/**
 * A small classifier trained on the training split of a data set as the models see it. Trained once
 * in a process for each data set, way of showing it and settings; its weights are kept on the host.
 */
final class ImageClassifier implements AutoCloseable {

  private static final int BATCH = 100;
  private static final Map<Key, Map<String, double[]>> TRAINED = new ConcurrentHashMap<>();

  private record Key(
      String digest, String shown, int labels, ClassifierSettings settings, DataType type) {}

  private final ClassifierNetwork network;
  private final NDManager manager;
  private final DataType type;
  private final ClassifierSettings settings;
  private final int classes;

  private ImageClassifier(ClassifierSettings settings, Subject subject, int classes) {
    this.network = network(settings, subject.data().train());
    this.manager = subject.manager();
    this.type = subject.type();
    this.settings = settings;
    this.classes = classes;
    network.block().initialize(manager, type);
  }

  /** The classifier of the subject's data, trained where it was not trained yet. */
  static ImageClassifier of(ClassifierSettings settings, Subject subject) {
    DataSets data = subject.data();
    int labels = Arrays.hashCode(data.train().labels().orElseThrow());
    Key key = new Key(data.digest(), data.label(), labels, settings, subject.type());
    if (!TRAINED.containsKey(key)) {
      subject.progress().accept("trains the classifier of " + data.name());
      TRAINED.put(key, kept(settings, subject));
    }
    int classes = data.train().side().classes().orElseThrow();
    ImageClassifier classifier = new ImageClassifier(settings, subject, classes);
    classifier.restore(TRAINED.get(key));
    return classifier;
  }

  private static ClassifierNetwork network(ClassifierSettings settings, DataSource train) {
    return new ClassifierNetwork(
        settings.hidden(),
        train.shape(),
        train.side().classes().orElseThrow(),
        InitialWeights.of(settings.seed()));
  }

  /** A training is one block. */
  private static Map<String, double[]> kept(ClassifierSettings settings, Subject subject) {
    Iterator<double[]> weights =
        subject
            .kept()
            .block("classifier", () -> List.copyOf(trained(settings, subject).values()))
            .iterator();
    Map<String, double[]> byName = new LinkedHashMap<>();
    NamedParameters.of(network(settings, subject.data().train()).block())
        .keySet()
        .forEach(name -> byName.put(name, weights.next()));
    return byName;
  }

  private static Map<String, double[]> trained(ClassifierSettings settings, Subject subject) {
    DataSource train = subject.data().train();
    TrainingPlan plan =
        new TrainingPlan(settings.epochs(), Math.min(BATCH, train.size()), settings.seed());
    try (Training training =
        new Training(
            network(settings, train),
            train,
            plan,
            new Adam(new Constant(0.001), 0.9, 0.999, 1e-8),
            subject.manager(),
            subject.type())) {
      training.complete();
      Map<String, double[]> weights = new LinkedHashMap<>();
      training.weights().forEach((name, array) -> weights.put(name, HostArrays.read(array)));
      return weights;
    }
  }

  private void restore(Map<String, double[]> weights) {
    Map<String, NDArray> targets = NamedParameters.arrays(NamedParameters.of(network.block()));
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Map<String, NDArray> saved = new LinkedHashMap<>();
      targets.forEach(
          (name, target) ->
              saved.put(
                  name, HostArrays.create(scope, weights.get(name), target.getShape(), type)));
      Weights.restore(saved, targets);
    }
  }

  /**
   * Features and class probabilities.
   *
   * @param x [N, example...], row-major
   */
  Features features(Images x) {
    double[] features = new double[x.rows() * settings.features()];
    double[] probabilities = new double[x.rows() * classes];
    for (int start = 0; start < x.rows(); start += EvaluationPass.ROWS) {
      int end = Math.min(x.rows(), start + EvaluationPass.ROWS);
      try (NDManager scope = manager.newSubManager();
          NDScope arrays = new NDScope()) {
        arrays.suppressNotUsedWarning();
        Pass pass = pass(scope);
        NDArray ofRows = network.features(x.array(start, end, scope, type), pass);
        NDArray logProbabilities = network.logProbabilities(ofRows, pass);
        copy(HostArrays.read(ofRows), features, start * settings.features());
        copy(HostArrays.read(logProbabilities.exp()), probabilities, start * classes);
      }
    }
    return new Features(features, settings.features(), probabilities, classes);
  }

  /** No noise is read. */
  private Pass pass(NDManager scope) {
    CounterStream unused = CounterStream.of(Purpose.EVALUATION, 0);
    return new Pass(
        new EagerParameters(scope), scope, new StreamNoise(scope, type, unused), false, 1);
  }

  private static void copy(double[] from, double[] to, int place) {
    System.arraycopy(from, 0, to, place, from.length);
  }

  /** The share of a split's examples of known label whose most likely class is the right one. */
  Estimate accuracy(DataSource split, long seed) {
    Moments right = new Moments();
    new EvaluationPass(split, seed, manager, type)
        .forEachBatch((batch, pass) -> judge(batch, pass, right));
    return right.estimate();
  }

  private void judge(Batch batch, Pass pass, Moments right) {
    int[] labels = batch.label().orElseThrow().toIntArray();
    double[] found =
        HostArrays.read(
            Detached.as(
                network.logProbabilities(network.features(batch.x(), pass), pass).argMax(1), type));
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] >= 0) {
        right.add(labels[row] == Math.rint(found[row]) ? 1 : 0);
      }
    }
  }

  @Override
  public void close() {
    NamedParameters.of(network.block()).values().forEach(Parameter::close);
  }
}
