package org.vaezoo.benchmarks.speed;

import java.util.Locale;

/**
 * A bound that a process is asked for.
 *
 * @param model label of a model that has a rate
 * @param threads of one operation, from 1
 * @param images test images, from 1
 * @param draws of each image, from 1
 */
record BoundTask(String model, int threads, int images, int draws) {

  BoundTask {
    if (BenchmarkModel.of(model) == BenchmarkModel.VQ_EMA) {
      throw new IllegalArgumentException(
          "model: expected one with a bound of several draws, found " + model);
    }
    if (Math.min(threads, Math.min(images, draws)) < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected threads, images and draws from 1, found %d, %d and %d",
              threads,
              images,
              draws));
    }
  }
}
