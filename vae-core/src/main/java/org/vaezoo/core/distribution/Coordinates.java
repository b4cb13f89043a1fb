package org.vaezoo.core.distribution;

/**
 * The coordinates in which the use of units was measured.
 *
 * @param areKnown whether a unit can be said to be active in them
 * @param words what a table says of them
 */
public record Coordinates(boolean areKnown, String words) {

  /** Under N(0, I) latents are white as they are. */
  public static final Coordinates STANDARD = of("N(0, 1) of each unit");

  /** Of codes and classes nats are measured, which have no scale. */
  public static final Coordinates NATS = new Coordinates(true, "none: information in nats");

  /** Whitened by the mean and the variance that are named. */
  static Coordinates of(String words) {
    return new Coordinates(true, "whitened by " + words);
  }

  /** The latents' own: what varies by how much means nothing. */
  static Coordinates unknown(String why) {
    return new Coordinates(false, "not applicable: " + why);
  }
}
