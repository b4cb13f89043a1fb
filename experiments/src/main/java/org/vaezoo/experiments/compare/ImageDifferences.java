package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.PairedDifference;

/** How two configurations differ on each image, b - a: the mean over their pairs of seeds. */
public final class ImageDifferences {

  private ImageDifferences() {}

  /**
   * The mean over images of what some rows are above others of the same seeds and split.
   *
   * @return empty where a seed is on one side alone, or two rows were not measured alike on the
   *     same images
   */
  public static Optional<Estimate> mean(
      List<SplitRow> rows, List<SplitRow> others, PairedImages.Kind kind) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (SplitRow row : rows) {
      others.stream()
          .filter(other -> other.trial().seed().equals(row.trial().seed()))
          .filter(other -> other.split().equals(row.split()))
          .forEach(other -> pairs.add(new Pair(other, row)));
    }
    if (pairs.isEmpty() || pairs.size() != rows.size() || pairs.size() != others.size()) {
      return Optional.empty();
    }
    return of(pairs, kind).map(images -> PairedDifference.of(images).mean());
  }

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
