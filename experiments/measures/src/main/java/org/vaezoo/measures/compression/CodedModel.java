package org.vaezoo.measures.compression;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.LongStream;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.model.Groupwise;

/**
 * What a coder knows of a model: its groups, in the order of generation and in that of inference,
 * and what kind of distribution each has. It is found by one pass over zeros.
 *
 * @param model that says of each group what it is given the groups before it
 * @param example shape of one example
 * @param kinds how the latents of each group are coded, in the order of the model's groups
 * @param likelihood how x is coded
 */
record CodedModel(Groupwise model, Shape example, List<GroupKind> kinds, Coding likelihood) {

  /**
   * Precision of priors whose symbols are not equally likely: so fine that a least frequency of 1
   * costs nothing.
   */
  static final int PRIOR_BITS = 24;

  /** The length of each axis of an example. */
  List<Integer> lengths() {
    return LongStream.of(example.getShape()).mapToObj(Math::toIntExact).toList();
  }

  /** Dimensions of an example, D. */
  int dimensions() {
    return Math.toIntExact(example.size());
  }

  /** Places of the groups in the order in which inference draws them. */
  List<Integer> inferred() {
    return model.inferred().stream().map(model.groups()::indexOf).toList();
  }

  /** Whether the bins of a group have coordinates of their own, which a file holds. */
  boolean needsScale(int place) {
    GroupKind kind = kinds.get(place);
    return kind.isGaussian() && (kind.mixed() || !knowsPrior(place));
  }

  /** Whether inference has drawn all groups above one before it draws that one. */
  private boolean knowsPrior(int place) {
    List<Integer> before = inferred().subList(0, inferred().indexOf(place));
    for (int above = 0; above < place; above++) {
      if (!before.contains(above)) {
        return false;
      }
    }
    return true;
  }
}
