package org.vaezoo.measures.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.LatentGroup;

/**
 * Finds coordinates for the groups whose prior inference does not know yet: mean and variance of
 * each unit over the first images, each latent below at the mean of its posterior. The sender alone
 * needs them to be good; the file holds them.
 *
 * @param model whose groups they are
 * @param arithmetic of its networks
 * @param rows of a batch
 */
record ScaleSearch(CodedModel model, Arithmetic arithmetic, int rows) {

  /** Images that are looked at. */
  private static final int IMAGES = 2000;

  /**
   * The scales of the groups that need one, by their places.
   *
   * @param symbols of the images' dimensions, [N * D]
   */
  Map<Integer, Scale> of(byte[] symbols) {
    List<Integer> places = needed();
    Map<Integer, Scale> scales = new LinkedHashMap<>();
    if (places.isEmpty()) {
      return scales;
    }
    Map<Integer, Moments> moments = new LinkedHashMap<>();
    places.forEach(place -> moments.put(place, new Moments()));
    int width = model.dimensions();
    ImageRows images = new ImageRows(rows, width, model.likelihood().symbols());
    byte[] looked = atLeast(rows * width, symbols);
    int whole = Math.min(IMAGES, symbols.length / width) / rows;
    for (int step = 0; step < Math.max(1, whole); step++) {
      look(images.shown(looked, step), moments);
    }
    moments.forEach(
        (place, seen) -> scales.put(place, seen.scale(model.kinds().get(place).units())));
    return scales;
  }

  private List<Integer> needed() {
    List<Integer> places = new ArrayList<>();
    for (int place : model.inferred()) {
      if (model.needsScale(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private void look(double[] x, Map<Integer, Moments> moments) {
    Map<String, double[]> given = new LinkedHashMap<>();
    given.put(GroupFormulas.X, x);
    for (int place : model.inferred()) {
      if (!moments.containsKey(place)) {
        return;
      }
      LatentGroup group = model.kinds().get(place).group();
      List<double[]> q =
          arithmetic.compute(new GroupFormulas.OfPosterior(model.model(), group), given);
      moments.get(place).add(q);
      given.put(group.name(), q.get(0));
    }
  }

  /** Symbols of a batch at least: of fewer images than it has rows, some twice. */
  private static byte[] atLeast(int length, byte[] symbols) {
    if (symbols.length >= length) {
      return symbols;
    }
    byte[] all = new byte[length];
    for (int i = 0; i < length; i++) {
      all[i] = symbols[i % symbols.length];
    }
    return all;
  }

  /** Means and log-variances of all rows that were looked at. */
  private static final class Moments {

    private double[] means = new double[0];
    private double[] logVariances = new double[0];

    void add(List<double[]> q) {
      means = joined(means, q.get(0));
      logVariances = joined(logVariances, q.get(1));
    }

    Scale scale(int units) {
      return Scale.of(means, logVariances, units);
    }

    private static double[] joined(double[] before, double[] more) {
      double[] all = Arrays.copyOf(before, before.length + more.length);
      System.arraycopy(more, 0, all, before.length, more.length);
      return all;
    }
  }
}
