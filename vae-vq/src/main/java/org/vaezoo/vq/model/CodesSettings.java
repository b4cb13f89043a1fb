package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.vq.prior.CodeGrid;
import org.vaezoo.vq.prior.CodePrior;
import org.vaezoo.vq.prior.CodePriorSpec;
import org.vaezoo.vq.quantize.Quantizer;
import org.vaezoo.vq.quantize.QuantizerSpec;

/** What a spec says of the codes of one grid, under keys of these names. */
public interface CodesSettings {

  /** How the encoder's output becomes codes. */
  QuantizerSpec quantizer();

  /** p(z), of the bound and of samples. */
  CodePriorSpec prior();

  /** Priors whose rates are measured beside it, of different types. */
  List<CodePriorSpec> otherPriors();

  /**
   * The codes.
   *
   * @param name of the level among several; empty where there is one
   * @param above the codes that these are drawn given
   * @param example shape of one example
   */
  default CodeLevel level(
      Optional<String> name,
      Positions positions,
      Optional<CodeGrid> above,
      Shape example,
      InitialWeights weights) {
    Quantizer codes = quantizer().build(weights.of("quantizer"));
    CodeGrid grid = new CodeGrid(positions, codes.codes(), above);
    InitialWeights ofPriors = weights.of("prior");
    Map<String, CodePrior> priors = new LinkedHashMap<>();
    priors.put(CodeLevel.OWN, prior().build(grid, ofPriors.of(CodeLevel.OWN)));
    for (CodePriorSpec other : otherPriors()) {
      String type = Part.typeOf(other);
      priors.put(type, other.build(grid, ofPriors.of(type)));
    }
    return new CodeLevel(name, positions.count(), codes, priors, example.size());
  }

  /**
   * Notes what is wrong with the priors.
   *
   * @param pointer JSON pointer of what holds the keys
   */
  default void checkPriors(String pointer, Problems problems) {
    prior().check(pointer + "/prior", problems);
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < otherPriors().size(); i++) {
      CodePriorSpec other = otherPriors().get(i);
      String at = pointer + "/otherPriors/" + i;
      other.check(at, problems);
      if (!names.add(Part.typeOf(other))) {
        problems.add(
            at, "expected priors of different types, found a second " + Part.typeOf(other));
      }
    }
  }
}
