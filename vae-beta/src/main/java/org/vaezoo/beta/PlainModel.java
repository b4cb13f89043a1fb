package org.vaezoo.beta;

/** The model that the variants of this module begin with. */
public final class PlainModel {

  private static final String MODEL =
      """
      {"type": "gaussian", "latent": 32, "likelihood": {"type": "bernoulli"},
       "encoder": {"type": "mlp", "hidden": [200, 200]},
       "decoder": {"type": "mlp", "hidden": [200, 200]}}""";

  private PlainModel() {}

  /**
   * The model under an objective, as the defaults of a variant.
   *
   * @param objective JSON of the objective
   * @param regularizers JSON of each regularizer beside it
   */
  public static String with(String objective, String... regularizers) {
    return "{\"model\": "
        + MODEL
        + ",\n \"objective\": "
        + objective
        + ",\n \"regularizers\": ["
        + String.join(", ", regularizers)
        + "]}";
  }

  /**
   * The model under its evidence lower bound with a regularizer beside it.
   *
   * @param regularizer JSON of the regularizer
   */
  public static String regularized(String regularizer) {
    return with("{\"type\": \"elbo\"}", regularizer);
  }

  /**
   * The model under an objective and something beside, as the defaults of a variant.
   *
   * @param objective JSON of the objective
   * @param beside a further key and its value, as {@code "curriculum": {...}}
   */
  public static String with(String objective, String beside) {
    return with(objective + ",\n " + beside);
  }
}
