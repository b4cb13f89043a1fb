package org.vaezoo.measures.gaps;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * Bounds on log p(x) of the same images, in nats.
 *
 * @param images each image's, in order
 */
record Bounds(List<Double> images) {

  Bounds {
    images = List.copyOf(images);
  }

  /** The mean, with its standard error over images. */
  Estimate mean() {
    Moments moments = new Moments();
    images.forEach(moments::add);
    return moments.estimate();
  }

  /** This minus another, image by image. */
  Estimate minus(Bounds other) {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      differences.add(images.get(i) - other.images.get(i));
    }
    return new Bounds(differences).mean();
  }
}
