package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A model that all sides train: its spec lies beside this class, under its label. Steps are as many
 * as take about half a second.
 */
enum BenchmarkModel {
  /** 784-400-20-400-784, batch 128. */
  MLP_400(100),
  /** 784-128-10-128-784, batch 64. */
  MLP_128(400),
  /** Convolutions of 32 and 64 channels, batch 128. */
  CONVOLUTIONAL(8),
  /** A codebook of moving averages over convolutions of 8 and 16 channels, batch 128. */
  VQ_EMA(25),
  /** Three Gaussian layers with batch normalisation, batch 128. */
  LADDER(60),
  /** 784-200-50-200-784, the bound of 50 draws, batch 100. */
  IWAE_50(5);

  private final int steps;

  BenchmarkModel(int steps) {
    this.steps = steps;
  }

  /** Steps of a round, where nothing else is asked for. */
  int steps() {
    return steps;
  }

  /** In tables and options. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What our side trains, and the other one reads. */
  String spec() {
    try (InputStream text = BenchmarkModel.class.getResourceAsStream(label() + ".json")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(label() + ".json", unexpected);
    }
  }

  /**
   * The model of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  static BenchmarkModel of(String label) {
    return Arrays.stream(values())
        .filter(model -> model.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "model: expected one of "
                        + Arrays.stream(values()).map(BenchmarkModel::label).toList()
                        + ", found "
                        + label));
  }
}
