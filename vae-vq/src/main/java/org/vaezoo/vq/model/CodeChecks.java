package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.net.GridLayers;
import org.vaezoo.core.net.Positions;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.spec.ObjectiveSpec;
import org.vaezoo.core.spec.Site;
import org.vaezoo.vq.prior.CodePriorSpec;

/** What must fit together in a model with codes. */
record CodeChecks(VectorQuantizedSpec model, ObjectiveSpec objective, String pointer) {

  void check(Site site, Problems problems) {
    checkPriors(problems);
    checkObjective(site, problems);
    Problems ofNetworks = new Problems();
    model.encoder().check(site.example(), pointer + "/encoder", ofNetworks);
    model.decoder().check(site.example(), pointer + "/decoder", ofNetworks);
    ofNetworks.all().forEach(problems::add);
    if (ofNetworks.isEmpty()) {
      places(site.example(), problems)
          .ifPresent(
              places -> model.quantizer().check(site, places, pointer + "/quantizer", problems));
    }
  }

  private void checkPriors(Problems problems) {
    model.prior().check(pointer + "/prior", problems);
    if (!model.prior().splitsByPosition() && !model.quantizer().isDeterministic()) {
      problems.add(
          pointer + "/prior",
          "has no rate in closed form for codes that are drawn, so that no gradient of it reaches"
              + " the encoder; expected uniform or unigram; it can stand among otherPriors");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < model.otherPriors().size(); i++) {
      CodePriorSpec other = model.otherPriors().get(i);
      String at = pointer + "/otherPriors/" + i;
      other.check(at, problems);
      if (!names.add(Part.typeOf(other))) {
        problems.add(
            at, "expected priors of different types, found a second " + Part.typeOf(other));
      }
    }
  }

  private void checkObjective(Site site, Problems problems) {
    if (objective.needsUnitRates() && !model.prior().splitsByPosition()) {
      problems.add(
          pointer + "/prior",
          "the objective needs the rate of each unit, which this prior does not give; uniform and"
              + " unigram do");
    }
    if (model.quantizer().isRelaxed() && objective.build(site).samples() > 1) {
      problems.add(
          pointer + "/quantizer",
          "a relaxed code has no log-weight, which an objective with several samples needs;"
              + " expected straightThrough true, or an objective with one sample");
    }
  }

  /** Where the codes stand, if that can be said. */
  private Optional<Positions> places(Shape example, Problems problems) {
    Optional<Shape> grid = model.encoder().onGrid(example).map(GridLayers::grid);
    if (grid.isEmpty()) {
      if (model.positions().isEmpty()) {
        problems.add(
            pointer + "/positions",
            "expected a number, as the encoder's layers have no grid, found none;"
                + " conv without hidden layers has one");
      }
      return model.positions().map(Positions::of);
    }
    if (model.positions().isPresent()) {
      problems.add(
          pointer + "/positions",
          "expected none, as the positions are those of the encoder's grid of "
              + words(grid.get())
              + ", found "
              + model.positions().get());
    }
    model
        .decoder()
        .onGrid(example)
        .map(GridLayers::grid)
        .filter(decoded -> !decoded.equals(grid.get()))
        .ifPresent(
            decoded ->
                problems.add(
                    pointer + "/decoder",
                    "expected the encoder's grid of "
                        + words(grid.get())
                        + ", found one of "
                        + words(decoded)));
    return grid.map(Positions::onGrid);
  }

  /** "7 x 7". */
  private static String words(Shape grid) {
    return grid.get(0) + " x " + grid.get(1);
  }
}
