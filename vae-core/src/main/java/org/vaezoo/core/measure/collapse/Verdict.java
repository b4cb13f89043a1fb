package org.vaezoo.core.measure.collapse;

/** What has become of a model's code. */
public enum Verdict {
  /** It is written and read, in most of its units. */
  HEALTHY("healthy"),
  /** Most units of a group carry nothing. */
  DIMENSION("dimension collapse"),
  /** A whole group carries nothing while another does. */
  LAYER("layer collapse"),
  /** No unit carries anything, and it is not known that a little information would pay. */
  TOTAL("total collapse"),
  /** No unit carries anything, though a little information would pay. */
  AVOIDABLE_TOTAL("avoidable total collapse"),
  /** The code is written, and the decoder does not read it. */
  IGNORED("decoder ignores z"),
  /** Most codes of a codebook lie idle. */
  CODEBOOK("codebook collapse"),
  /** The decoder could read more than the encoder writes. */
  LAG("encoder lag");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The verdict in words, as in the tables. */
  public String label() {
    return label;
  }
}
