package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.GaussianUnits;
import org.vaezoo.core.distribution.MixedGaussians;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Groupwise;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * What is computed of a model between one choice of symbols and the next: the numbers of each
 * distribution in their order, given x and latents by the names of their groups.
 */
final class GroupFormulas {

  /** The name of x among what is given. */
  static final String X = "x";

  private GroupFormulas() {}

  /** q of a group. */
  record OfPosterior(Groupwise model, LatentGroup group) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      NDArray x = given.get(X);
      return numbers(model.posterior(group, batch.showing(x), latents(given), pass), x);
    }
  }

  /** p of a group. */
  record OfPrior(Groupwise model, LatentGroup group) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Context context = Context.unconditional(batch.size());
      return numbers(model.prior(group, context, latents(given), pass), batch.x());
    }
  }

  /** p of x. */
  record OfLikelihood(Groupwise model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      Context context = Context.unconditional(batch.size());
      return numbers(model.generate(context, latents(given), pass).likelihood(), batch.x());
    }
  }

  private static Latents latents(Map<String, NDArray> given) {
    Map<String, NDArray> latents = new LinkedHashMap<>(given);
    latents.remove(X);
    return new Latents(latents);
  }

  private static Map<String, NDArray> numbers(Object distribution, NDArray like) {
    List<NDArray> arrays = arrays(distribution, like);
    Map<String, NDArray> numbers = new LinkedHashMap<>();
    arrays.forEach(array -> numbers.put(Integer.toString(numbers.size()), array));
    return numbers;
  }

  private static List<NDArray> arrays(Object distribution, NDArray like) {
    if (distribution instanceof GaussianUnits gaussian) {
      return moments(gaussian.units(like));
    }
    return distribution instanceof MixedGaussians mixed
        ? mixed.mixture()
        : ((Coded) distribution).coding().arrays();
  }

  private static List<NDArray> moments(DiagonalGaussian gaussian) {
    return List.of(gaussian.mean(), gaussian.logVariance());
  }
}
