package org.vaezoo.measures.compression;

import java.util.ArrayList;
import java.util.List;

/**
 * Bits-back coding with asymmetric numeral systems: Townsend et al. (2019), table 1. Of each image
 * the sender takes latents off the stack as if they were coded by the posterior, puts the image by
 * the likelihood, and puts the latents by the prior; the receiver undoes the three in reverse, and
 * so gets back the bits that chose the latents.
 *
 * <p>A hierarchy is coded in the paper's own order: all groups are taken, in the order of
 * inference; then the image is put; then all groups, the lowest first, so that the receiver takes
 * the top first. (Bit-Swap of Kingma, Abbeel and Ho, 2019, would put each layer before it takes the
 * next, and borrow fewer initial bits.)
 *
 * <p>Chains run side by side, so that the networks see a batch: image n is coded by chain n mod C
 * at step n / C. Rows of the last step that have no image are zeros on both sides.
 */
final class BitsBack {

  private final CodedModel model;
  private final List<GroupCode> groups;
  private final Arithmetic arithmetic;
  private final CodingSettings settings;
  private final List<RansStack> stacks;
  private final ImageRows images;

  /**
   * @param groups how the latents of each group are coded, top first
   * @param stacks one a chain
   */
  BitsBack(
      CodedModel model,
      List<GroupCode> groups,
      Arithmetic arithmetic,
      CodingSettings settings,
      List<RansStack> stacks) {
    this.model = model;
    this.groups = groups;
    this.arithmetic = arithmetic;
    this.settings = settings;
    this.stacks = stacks;
    this.images =
        new ImageRows(settings.chains(), model.dimensions(), model.likelihood().symbols());
  }

  /**
   * Puts images on the stacks.
   *
   * @param symbols of their dimensions, [N * D]
   */
  void put(byte[] symbols) {
    for (int step = 0; step < images.steps(symbols); step++) {
      put(symbols, step);
    }
  }

  /**
   * Takes images off the stacks.
   *
   * @param count N
   * @return symbols of their dimensions, [N * D]
   */
  byte[] take(int count) {
    byte[] symbols = new byte[count * model.dimensions()];
    for (int step = images.steps(symbols) - 1; step >= 0; step--) {
      take(symbols, step);
    }
    return symbols;
  }

  private void put(byte[] symbols, int step) {
    int rows = images.rows(symbols, step);
    StepCodes now = new StepCodes(model, groups, arithmetic, settings.symbolBits());
    now.show(images.shown(symbols, step));
    for (int place : model.inferred()) {
      SymbolCode q = now.posterior(place);
      now.choose(place, take(q, rows, groups.get(place).units()));
    }
    put(now.likelihood(), images.of(symbols, step), rows, model.dimensions());
    for (int place = groups.size() - 1; place >= 0; place--) {
      put(now.prior(place), now.symbols(place), rows, groups.get(place).units());
    }
  }

  private void take(byte[] symbols, int step) {
    int rows = images.rows(symbols, step);
    StepCodes now = new StepCodes(model, groups, arithmetic, settings.symbolBits());
    for (int place = 0; place < groups.size(); place++) {
      SymbolCode p = now.prior(place);
      now.choose(place, take(p, rows, groups.get(place).units()));
    }
    images.write(take(now.likelihood(), rows, model.dimensions()), symbols, step);
    now.show(images.shown(symbols, step));
    List<Integer> inferred = new ArrayList<>(model.inferred());
    for (int i = inferred.size() - 1; i >= 0; i--) {
      int place = inferred.get(i);
      if (!groups.get(place).isCertain()) {
        put(now.posterior(place), now.symbols(place), rows, groups.get(place).units());
      }
    }
  }

  private void put(SymbolCode code, int[] symbols, int rows, int width) {
    for (int row = 0; row < rows; row++) {
      code.putRow(stacks.get(row), row * width, width, symbols);
    }
  }

  /** Symbols of all rows of the batch; those of rows without an image are 0. */
  private int[] take(SymbolCode code, int rows, int width) {
    int[] symbols = new int[settings.chains() * width];
    for (int row = 0; row < rows; row++) {
      code.takeRow(stacks.get(row), row * width, width, symbols);
    }
    return symbols;
  }
}
