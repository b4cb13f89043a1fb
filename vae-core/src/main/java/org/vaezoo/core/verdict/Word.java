package org.vaezoo.core.verdict;

/**
 * What has become of a model's code, in a word. A word that says <em>collapse</em> says that a
 * better bound was attainable; the others on what lies idle, that nothing is lost.
 */
public enum Word {
  /** It is written and read, in more than half of the units, and the encoder keeps up. */
  HEALTHY("healthy"),
  /** Half of the units, or a group, hold nothing, and pruning them costs nothing. */
  UNUSED("unused capacity"),
  /** As {@link #UNUSED}, though a unit more would pay under the model's own weight of the rate. */
  DIMENSION("dimension collapse"),
  /** Nothing is coded, and a code would gain nothing. */
  NOT_NEEDED("no code needed"),
  /** Nothing is coded, though a code would have raised the bound. */
  TOTAL("total collapse"),
  /** Most codes of a codebook lie idle, though they cost nothing or would pay. */
  CODEBOOK("codebook collapse"),
  /** The decoder could read more than the encoder writes. */
  LAG("encoder lag"),
  /** The code is written, and the decoder does not read it. */
  IGNORED("decoder ignores z"),
  /** Whatever the code says, the decoder knows no more of an example than a model without one. */
  LEARNED_NOTHING("learned nothing"),
  /**
   * The model has no rate, so that nothing can be said of its code but that the decoder knows more
   * of an example by it than a model without one.
   */
  NOT_JUDGED("code not judged");

  private final String label;

  Word(String label) {
    this.label = label;
  }

  /** The word as it stands in the tables. */
  public String label() {
    return label;
  }
}
