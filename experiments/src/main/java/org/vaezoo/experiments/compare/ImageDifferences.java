package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How two configurations differ on each image, b - a: the mean over their pairs of seeds. */
final class ImageDifferences {

  private ImageDifferences() {}

  /** Empty where a pair has no images that both were measured on alike, or others than the rest. */
  static Optional<double[]> of(List<Pair> pairs, PairedImages.Kind kind) throws IOException {
    double[] means = new double[0];
    for (Pair pair : pairs) {
      Optional<double[]> images = pair.sameDraws() ? pair.images(kind) : Optional.empty();
      if (images.isEmpty() || (means.length > 0 && means.length != images.get().length)) {
        return Optional.empty();
      }
      means = means.length == 0 ? new double[images.get().length] : means;
      for (int image = 0; image < means.length; image++) {
        means[image] += images.get()[image] / pairs.size();
      }
    }
    return Optional.of(means);
  }
}
