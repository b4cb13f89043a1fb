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

/** Finds out by one pass over zeros how a model is coded. */
final class ModelProbe {

  private ModelProbe() {}

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
    List<GroupKind> kinds = new ArrayList<>();
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

  private static GroupKind kind(LatentGroup group, Posterior q, Prior<?> p) {
    q.withoutRate()
        .ifPresent(
            why -> {
              throw new NotCodedException("the model has no rate: " + why);
            });
    if (q instanceof GaussianUnits && (p instanceof GaussianUnits || p instanceof MixedGaussians)) {
      return new GroupKind(group, Optional.empty(), Optional.empty(), p instanceof MixedGaussians);
    }
    if (q instanceof Coded codes && p instanceof Coded prior) {
      return new GroupKind(
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
}
