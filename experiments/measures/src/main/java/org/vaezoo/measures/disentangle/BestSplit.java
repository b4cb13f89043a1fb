package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;

/** The best cut so far, of units looked at in an order that is made on the way. */
final class BestSplit {

  /** What rounding may make of no gain at all. */
  private static final double LEAST_GAIN = 1e-9;

  private final int[] order;
  private double gain;
  private int unit;
  private int bin;

  private BestSplit(int[] order) {
    this.order = order;
  }

  static BestSplit none(int units) {
    return new BestSplit(IntStream.range(0, units).toArray());
  }

  void shuffle(int place, int chosen) {
    int moved = order[place];
    order[place] = order[place + chosen];
    order[place + chosen] = moved;
  }

  void offer(double gain, int unit, int bin) {
    if (gain > this.gain + LEAST_GAIN) {
      this.gain = gain;
      this.unit = unit;
      this.bin = bin;
    }
  }

  /** Number of units to look at. */
  int units() {
    return order.length;
  }

  /** The unit at a place of the order. */
  int unitAt(int place) {
    return order[place];
  }

  double gain() {
    return gain;
  }

  int unit() {
    return unit;
  }

  /** The last bin on the lower side. */
  int bin() {
    return bin;
  }
}
