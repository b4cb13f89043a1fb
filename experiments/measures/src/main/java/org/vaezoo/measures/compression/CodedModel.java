package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.GaussianUnits;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MixedGaussians;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Groupwise;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Placeholders;

/**
 * What a coder knows of a model: its groups, in the order of generation and in that of inference,
 * and what kind of distribution each has. It is found by one pass over zeros.
 *
 * @param model that says of each group what it is given the groups before it
 * @param example shape of one example
 * @param kinds how the latents of each group are coded, in the order of the model's groups
 * @param likelihood how x is coded
 */
record CodedModel(Groupwise model, Shape example, List<Kind> kinds, Coding likelihood) {

  /**
   * Precision of priors whose symbols are not equally likely: so fine that a least frequency of 1
   * costs nothing.
   */
  static final int PRIOR_BITS = 24;

  /**
   * The distributions of a group.
   *
   * @param group of the model
   * @param q how the posterior is coded, where its latents are codes
   * @param p how the prior is coded, where they are codes
   * @param mixed whether the prior of Gaussian latents is a mixture
   */
  record Kind(LatentGroup group, Optional<Coding> q, Optional<Coding> p, boolean mixed) {

    /** Whether the latents are Gaussian numbers, not codes. */
    boolean isGaussian() {
      return q.isEmpty();
    }

    /** U. */
    int units() {
      return Math.toIntExact(group.units());
    }
  }

  /**
   * Looks at a model.
   *
   * @param manager owner of its parameters
   * @throws NotCodedException if it cannot be coded
   */
  static CodedModel of(Vae model, Shape example, NDManager manager, DataType type) {
    if (!(model instanceof Groupwise groupwise)) {
      throw new NotCodedException(
          "a model that is given a condition or labels beside x cannot decode without them");
    }
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Pass pass =
          new Pass(new EagerParameters(scope), scope, new Placeholders(scope, type), false, 1);
      NDArray x = scope.zeros(new Shape(1).addAll(example), type);
      Batch batch = Batch.of(x, scope.zeros(new Shape(1), DataType.INT32));
      return of(groupwise, example, batch, pass);
    }
  }

  private static CodedModel of(Groupwise model, Shape example, Batch batch, Pass pass) {
    Latents zeros = zeros(model, batch.x());
    List<Kind> kinds = new ArrayList<>();
    for (LatentGroup group : model.groups()) {
      Posterior q = model.posterior(group, batch, zeros, pass);
      kinds.add(kind(group, q, model.prior(group, Context.unconditional(1), zeros, pass)));
    }
    Likelihood p = model.generate(Context.unconditional(1), zeros, pass).likelihood();
    if (!(p instanceof Coded coded)) {
      throw new NotCodedException(
          "its likelihood has no independent dimensions of finitely many values;"
              + " bernoulli, beta-binomial, categorical and discretized-logistic have");
    }
    return new CodedModel(model, example, kinds, withoutArrays(coded.coding()));
  }

  private static Latents zeros(Groupwise model, NDArray like) {
    Map<String, NDArray> zeros = new LinkedHashMap<>();
    for (LatentGroup group : model.groups()) {
      Shape shape = new Shape(1, group.units());
      zeros.put(group.name(), like.getManager().zeros(shape, like.getDataType()));
    }
    return new Latents(zeros);
  }

  private static Kind kind(LatentGroup group, Posterior q, Prior<?> p) {
    q.withoutRate()
        .ifPresent(
            why -> {
              throw new NotCodedException("the model has no rate: " + why);
            });
    if (q instanceof GaussianUnits && (p instanceof GaussianUnits || p instanceof MixedGaussians)) {
      return new Kind(group, Optional.empty(), Optional.empty(), p instanceof MixedGaussians);
    }
    if (q instanceof Coded codes && p instanceof Coded prior) {
      return new Kind(
          group,
          Optional.of(withoutArrays(codes.coding())),
          Optional.of(withoutArrays(prior.coding())),
          false);
    }
    throw new NotCodedException(
        "the posterior or the prior of "
            + group.name()
            + " has no units that can be coded one by one: Gaussian ones, mixtures of them and"
            + " codes under a prior without order have; flows and autoregressive priors have not");
  }

  /** What holds for every batch. */
  private static Coding withoutArrays(Coding coding) {
    return new Coding(List.of(), coding.law(), coding.symbols(), coding.certain());
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
    Kind kind = kinds.get(place);
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
