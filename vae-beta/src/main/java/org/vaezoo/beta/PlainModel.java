package org.vaezoo.beta;

/** The model that the variants of this module begin with. */
public final class PlainModel {

  private static final String ELBO = "{\"type\": \"elbo\"}";

  private static final int DEFAULT_UNITS = 32;

  private static final String MODEL =
      """
      {"type": "gaussian", "latent": UNITS, "likelihood": {"type": "bernoulli"},
       "KEY": PART,
       "encoder": {"type": "mlp", "hidden": [200, 200]},
       "decoder": {"type": "mlp", "hidden": [200, 200]}}\
      """;

  private PlainModel() {}

  /**
   * The model under an objective, as the defaults of a variant.
   *
   * @param objective JSON of the objective
   * @param regularizers JSON of each regularizer beside it
   */
  public static String with(String objective, String... regularizers) {
    return ofUnits(DEFAULT_UNITS, objective, regularizers);
  }

  /**
   * The model with another number of units.
   *
   * @param units U
   * @param objective JSON of the objective
   * @param regularizers JSON of each regularizer beside it
   */
  public static String ofUnits(int units, String objective, String... regularizers) {
    return defaults(units, "posterior", "{\"type\": \"gaussian\"}", objective, regularizers);
  }

  /**
   * The model under its evidence lower bound with a regularizer beside it.
   *
   * @param regularizer JSON of the regularizer
   */
  public static String regularized(String regularizer) {
    return with(ELBO, regularizer);
  }

  /**
   * The model with another posterior or prior, under its evidence lower bound.
   *
   * @param key of the part in the model
   * @param part JSON of it
   */
  public static String withPart(String key, String part) {
    return defaults(DEFAULT_UNITS, key, part, ELBO);
  }

  /**
   * The model under its evidence lower bound, in another course of training.
   *
   * @param curriculum JSON of the curriculum
   */
  public static String inCourse(String curriculum) {
    String together = with(ELBO);
    return together.substring(0, together.length() - 1) + ",\n \"curriculum\": " + curriculum + "}";
  }

  /**
   * The model with a deterministic encoder, without a rate, under its distortion with a regularizer
   * beside it.
   *
   * @param units U
   * @param regularizer JSON of the regularizer
   */
  public static String deterministic(int units, String regularizer) {
    return defaults(
        units, "posterior", "{\"type\": \"point\"}", "{\"type\": \"distortion\"}", regularizer);
  }

  private static String defaults(
      int units, String key, String part, String objective, String... regularizers) {
    return "{\"model\": "
        + MODEL.replace("UNITS", Integer.toString(units)).replace("KEY", key).replace("PART", part)
        + ",\n \"objective\": "
        + objective
        + ",\n \"regularizers\": ["
        + String.join(", ", regularizers)
        + "]}";
  }
}
