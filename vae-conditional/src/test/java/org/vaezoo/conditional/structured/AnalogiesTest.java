package org.vaezoo.conditional.structured;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.testing.MnistRun;
import org.vaezoo.core.variant.Variants;

/**
 * Analogies: the same noise under every class (Kingma et al. 2014, figure 1b; the conditional model
 * does it too). After 500 steps the class decides what is drawn: averaged over latents from the
 * prior, the image of a class is nearest to the mean real image of that class.
 */
class AnalogiesTest {

  private static final int CLASSES = 10;
  private static final int LATENTS = 40;
  private static final int PIXELS = 784;

  @Test
  void theClassDecidesWhatIsDrawnFromTheSameLatents() {
    try (MnistRun run = new MnistRun(Variants.named("cvae"), EngineSettings.standard())) {
      run.train(500);
      double[][] drawn = drawn(run, run.engine().manager());
      double[][] real = means(run.data().train(), run.engine().manager());
      for (int label = 0; label < CLASSES; label++) {
        assertThat(nearest(drawn[label], real)).as("class %d", label).isEqualTo(label);
      }
    }
  }

  /**
   * The mean image of each class, over the same noise for every class. A class has a prior of its
   * own, so what stays fixed in an analogy is the noise that its latents are made of.
   */
  private static double[][] drawn(MnistRun run, NDManager manager) {
    double[][] images = new double[CLASSES][];
    for (int label = 0; label < CLASSES; label++) {
      double[] values = new double[LATENTS * CLASSES];
      for (int row = 0; row < LATENTS; row++) {
        values[row * CLASSES + label] = 1;
      }
      NDArray c = HostArrays.create(manager, values, new Shape(LATENTS, CLASSES), DataType.FLOAT32);
      StreamNoise noise =
          new StreamNoise(manager, DataType.FLOAT32, CounterStream.of(Purpose.GENERATION, 1));
      Pass pass = new Pass(new EagerParameters(manager), manager, noise, false, 1);
      MeanLikelihood p =
          (MeanLikelihood) run.model().generate(Context.of(c), Latents.none(), pass).likelihood();
      images[label] = HostArrays.read(p.mean().mean(new int[] {0}));
    }
    return images;
  }

  /** The mean of the first real images of each class. */
  private static double[][] means(DataSource train, NDManager manager) {
    int[] rows = IntStream.range(0, 2000).toArray();
    double[] x =
        HostArrays.read(
            train.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT32).x());
    int[] labels = train.labels().orElseThrow();
    double[][] means = new double[CLASSES][PIXELS];
    int[] counts = new int[CLASSES];
    for (int row : rows) {
      counts[labels[row]]++;
      for (int d = 0; d < PIXELS; d++) {
        means[labels[row]][d] += x[row * PIXELS + d];
      }
    }
    for (int label = 0; label < CLASSES; label++) {
      for (int d = 0; d < PIXELS; d++) {
        means[label][d] /= counts[label];
      }
    }
    return means;
  }

  private static int nearest(double[] image, double[][] means) {
    int nearest = 0;
    for (int label = 1; label < means.length; label++) {
      if (distance(image, means[label]) < distance(image, means[nearest])) {
        nearest = label;
      }
    }
    return nearest;
  }

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(d -> Math.pow(a[d] - b[d], 2)).sum();
  }
}
