package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.vq.prior.CodeGrid;
import org.vaezoo.vq.prior.CodePrior;
import org.vaezoo.vq.prior.CodePriorSpec;
import org.vaezoo.vq.prior.CodePriors;
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
   * @param codes what {@link #quantizer} describes
   * @param above the codes that these are drawn given
   * @param example shape of one example
   */
  default CodeLevel level(
      Optional<String> name,
      Quantizer codes,
      Positions positions,
      Optional<CodeGrid> above,
      Shape example,
      InitialWeights weights) {
    CodeGrid grid = new CodeGrid(positions, codes.codes(), above);
    CodePriors priors = priors(grid, weights.of("prior"));
    return new CodeLevel(name, positions.count(), codes, priors, example.size());
  }

  private CodePriors priors(CodeGrid grid, InitialWeights weights) {
    Map<String, CodePrior> others = new LinkedHashMap<>();
    for (CodePriorSpec other : otherPriors()) {
      String name = Part.typeOf(other);
      others.put(name, other.build(grid, weights.of(name)));
    }
    return new CodePriors(prior().build(grid, weights.of("own")), others);
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

  /** Notes what does not fit the positions; pointer as above. */
  default void checkQuantizer(
      Positions positions, InputDescription input, String pointer, Problems problems) {
    quantizer().check(input, positions, pointer + "/quantizer", problems);
  }
}
