package org.vaezoo.measures.compression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.LatentGroup;

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
  }

  /**
   * Puts images on the stacks.
   *
   * @param symbols of their dimensions, [N * D]
   */
  void put(byte[] symbols) {
    int steps = steps(symbols.length / model.dimensions());
    for (int step = 0; step < steps; step++) {
      put(symbols, step);
    }
  }

  /**
   * Takes images off the stacks.
   *
   * @param images N
   * @return symbols of their dimensions, [N * D]
   */
  byte[] take(int images) {
    byte[] symbols = new byte[images * model.dimensions()];
    for (int step = steps(images) - 1; step >= 0; step--) {
      take(symbols, step);
    }
    return symbols;
  }

  private int steps(int images) {
    return (images + settings.chains() - 1) / settings.chains();
  }

  private void put(byte[] symbols, int step) {
    int rows = rows(symbols, step);
    Step now = new Step();
    now.given.put(GroupFormulas.X, shown(symbols, step));
    for (int place : model.inferred()) {
      SymbolCode q = posterior(place, now);
      now.choose(place, take(q, rows, groups.get(place).units()));
    }
    put(likelihood(now), symbolsOf(symbols, step), rows, model.dimensions());
    for (int place = groups.size() - 1; place >= 0; place--) {
      put(prior(place, now), now.symbols.get(place), rows, groups.get(place).units());
    }
  }

  private void take(byte[] symbols, int step) {
    int rows = rows(symbols, step);
    Step now = new Step();
    for (int place = 0; place < groups.size(); place++) {
      SymbolCode p = prior(place, now);
      now.choose(place, take(p, rows, groups.get(place).units()));
    }
    int[] found = take(likelihood(now), rows, model.dimensions());
    int first = step * settings.chains() * model.dimensions();
    for (int i = 0; i < rows * model.dimensions(); i++) {
      symbols[first + i] = (byte) found[i];
    }
    now.given.put(GroupFormulas.X, shown(symbols, step));
    List<Integer> inferred = new ArrayList<>(model.inferred());
    for (int i = inferred.size() - 1; i >= 0; i--) {
      int place = inferred.get(i);
      if (!groups.get(place).isCertain()) {
        put(posterior(place, now), now.symbols.get(place), rows, groups.get(place).units());
      }
    }
  }

  /** What is known of a step so far. */
  private final class Step {
    final Map<String, double[]> given = new LinkedHashMap<>();
    final Map<Integer, int[]> symbols = new LinkedHashMap<>();
    final Map<Integer, List<double[]>> priors = new LinkedHashMap<>();

    void choose(int place, int[] chosen) {
      GroupCode code = groups.get(place);
      List<double[]> p = code.readsPriorFirst() ? numbersOfPrior(place, this) : List.of();
      symbols.put(place, chosen);
      given.put(group(place).name(), code.latents(chosen, p));
    }

    /** Numbers of some names alone. */
    Map<String, double[]> of(List<String> names) {
      Map<String, double[]> some = new LinkedHashMap<>();
      names.forEach(name -> some.put(name, given.get(name)));
      return some;
    }
  }

  private SymbolCode posterior(int place, Step now) {
    List<String> names = new ArrayList<>(List.of(GroupFormulas.X));
    List<Integer> inferred = model.inferred();
    inferred.subList(0, inferred.indexOf(place)).forEach(it -> names.add(group(it).name()));
    List<double[]> q =
        arithmetic.compute(
            new GroupFormulas.OfPosterior(model.model(), group(place)), now.of(names));
    GroupCode code = groups.get(place);
    return code.posterior(q, code.readsPriorFirst() ? numbersOfPrior(place, now) : List.of());
  }

  private SymbolCode prior(int place, Step now) {
    return groups.get(place).prior(numbersOfPrior(place, now));
  }

  private List<double[]> numbersOfPrior(int place, Step now) {
    List<double[]> known = now.priors.get(place);
    if (known == null) {
      List<String> above = new ArrayList<>();
      for (int i = 0; i < place; i++) {
        above.add(group(i).name());
      }
      known =
          arithmetic.compute(new GroupFormulas.OfPrior(model.model(), group(place)), now.of(above));
      now.priors.put(place, known);
    }
    return known;
  }

  private SymbolCode likelihood(Step now) {
    List<String> all = model.model().groups().stream().map(LatentGroup::name).toList();
    List<double[]> p =
        arithmetic.compute(new GroupFormulas.OfLikelihood(model.model()), now.of(all));
    return LawCode.ofAny(model.likelihood().law().apply(p), settings.symbolBits());
  }

  private LatentGroup group(int place) {
    return model.model().groups().get(place);
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

  /** Images of a step. */
  private int rows(byte[] symbols, int step) {
    int left = symbols.length / model.dimensions() - step * settings.chains();
    return Math.min(left, settings.chains());
  }

  private int[] symbolsOf(byte[] symbols, int step) {
    int width = model.dimensions();
    int[] some = new int[settings.chains() * width];
    int first = step * settings.chains() * width;
    for (int i = 0; i < rows(symbols, step) * width; i++) {
      some[i] = symbols[first + i] & 0xff;
    }
    return some;
  }

  /** x of the images of a step, and zeros. */
  private double[] shown(byte[] symbols, int step) {
    double highest = model.likelihood().symbols() - 1.0;
    int[] some = symbolsOf(symbols, step);
    double[] x = new double[some.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = some[i] / highest;
    }
    return x;
  }
}
