package org.vaezoo.measures.compression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.LatentGroup;

/**
 * The codes of one step, each from what is known by then: a posterior from x and the groups that
 * inference draws before, a prior from the groups above, the likelihood from all groups. Sender and
 * receiver give every formula the same arrays, whatever else they know.
 */
final class StepCodes {

  private final CodedModel model;
  private final List<GroupCode> groups;
  private final Arithmetic arithmetic;
  private final int symbolBits;
  private final Map<String, double[]> given = new LinkedHashMap<>();
  private final Map<Integer, int[]> symbols = new LinkedHashMap<>();
  private final Map<Integer, List<double[]>> priors = new LinkedHashMap<>();

  /**
   * @param groups how the latents of each group are coded, top first
   * @param symbolBits precision of the likelihood's frequencies
   */
  StepCodes(CodedModel model, List<GroupCode> groups, Arithmetic arithmetic, int symbolBits) {
    this.model = model;
    this.groups = groups;
    this.arithmetic = arithmetic;
    this.symbolBits = symbolBits;
  }

  /** Says x of all rows. */
  void show(double[] x) {
    given.put(GroupFormulas.X, x);
  }

  /** Says the symbols of a group, of all rows. */
  void choose(int place, int[] chosen) {
    symbols.put(place, chosen);
    given.put(group(place).name(), groups.get(place).latents(chosen, priorOfBins(place)));
  }

  /** The symbols of a group. */
  int[] symbols(int place) {
    return symbols.get(place);
  }

  /** How the posterior of a group is coded. */
  SymbolCode posterior(int place) {
    List<String> names = new ArrayList<>(List.of(GroupFormulas.X));
    List<Integer> inferred = model.inferred();
    inferred.subList(0, inferred.indexOf(place)).forEach(it -> names.add(group(it).name()));
    List<double[]> q =
        arithmetic.compute(
            new GroupFormulas.OfPosterior(model.model(), group(place)), known(names));
    return groups.get(place).posterior(q, priorOfBins(place));
  }

  /** How the prior of a group is coded. */
  SymbolCode prior(int place) {
    return groups.get(place).prior(numbersOfPrior(place));
  }

  /** How x is coded. */
  SymbolCode likelihood() {
    List<String> all = model.model().groups().stream().map(LatentGroup::name).toList();
    List<double[]> p =
        arithmetic.compute(new GroupFormulas.OfLikelihood(model.model()), known(all));
    return LawCode.ofAny(model.likelihood().law().apply(p), symbolBits);
  }

  /** The numbers of the prior where bins stand in its coordinates. */
  private List<double[]> priorOfBins(int place) {
    return groups.get(place).readsPriorFirst() ? numbersOfPrior(place) : List.of();
  }

  private List<double[]> numbersOfPrior(int place) {
    List<double[]> known = priors.get(place);
    if (known == null) {
      List<String> above = new ArrayList<>();
      for (int i = 0; i < place; i++) {
        above.add(group(i).name());
      }
      known =
          arithmetic.compute(new GroupFormulas.OfPrior(model.model(), group(place)), known(above));
      priors.put(place, known);
    }
    return known;
  }

  private Map<String, double[]> known(List<String> names) {
    Map<String, double[]> some = new LinkedHashMap<>();
    names.forEach(name -> some.put(name, given.get(name)));
    return some;
  }

  private LatentGroup group(int place) {
    return model.model().groups().get(place);
  }
}
