package org.vaezoo.experiments.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;

/**
 * A point of the rate-distortion curve at R = 0: the distortion of a decoder that knows nothing of
 * the example and says the mean training example, clipped to {@value #LEAST} .. 1 - {@value
 * #LEAST}, under a Bernoulli likelihood. In expectation over the binarisation, so that nothing is
 * drawn: an evaluation that draws the pixels differs from it by chance. Without the clipping it
 * would be the least distortion of a decoder that says the same of each example and predicts each
 * pixel apart, on the training split; a decoder that is not factorised, as an autoregressive one,
 * can be below.
 *
 * @param data name of the data set
 * @param binarization how its examples are shown
 * @param distortions nats of an example, by split
 */
public record Anchor(String data, String binarization, Map<String, Double> distortions) {

  /** Means closer to 0 or 1 are moved there: what was never seen must not cost infinity. */
  private static final double LEAST = 0.001;

  public Anchor {
    distortions = Collections.unmodifiableMap(new LinkedHashMap<>(distortions));
  }

  /**
   * The anchor of every split that has examples.
   *
   * @return empty where the data are not binary
   */
  public static Optional<Anchor> of(DataSets data) {
    if (data.train().kind() != DataKind.BINARY) {
      return Optional.empty();
    }
    Map<String, DataSource> splits = new LinkedHashMap<>();
    splits.put("train", data.train());
    splits.put("validation", data.validation());
    splits.put("test", data.test());
    double[] mean = data.train().mean();
    Map<String, Double> distortions = new LinkedHashMap<>();
    splits.forEach(
        (name, split) -> {
          if (split.size() > 0) {
            distortions.put(name, crossEntropy(split.mean(), mean));
          }
        });
    return Optional.of(new Anchor(data.name(), data.label(), distortions));
  }

  /** The anchor of a curve; empty where the curve is of something else. */
  Optional<PlanePoint> of(Protocol protocol) {
    boolean same =
        protocol.data().equals(data)
            && protocol.binarization().equals(binarization)
            && protocol.likelihood().equals("probability");
    return same
        ? Optional.ofNullable(distortions.get(protocol.split())).map(d -> new PlanePoint(0, d))
        : Optional.empty();
  }

  /** -sum of p log q + (1 - p) log (1 - q). */
  static double crossEntropy(double[] p, double[] q) {
    double nats = 0;
    for (int d = 0; d < p.length; d++) {
      double clipped = Math.min(1 - LEAST, Math.max(LEAST, q[d]));
      nats -= p[d] * Math.log(clipped) + (1 - p[d]) * Math.log1p(-clipped);
    }
    return nats;
  }
}
