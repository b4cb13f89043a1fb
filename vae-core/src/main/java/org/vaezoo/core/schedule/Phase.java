package org.vaezoo.core.schedule;

/**
 * What a step does: which losses it follows, and which parts of the model may move. Whatever does
 * not move stays bit for bit, and so does all that its optimizer remembers of it.
 *
 * @param losses losses that are followed; the others are not even computed
 * @param parts parts of the model that may move, parameters and states, by the first name of their
 *     path: {@code encoder} of {@code encoder.mean.weight}
 */
public record Phase(Names losses, Names parts) {

  /** Every loss is followed and every part moves. */
  public static Phase all() {
    return new Phase(Names.all(), Names.all());
  }

  /** Whether a loss is followed. */
  public boolean follows(String loss) {
    return losses.has(loss);
  }

  /** Whether a parameter or state may move, by its path in the model. */
  public boolean moves(String path) {
    return parts.has(part(path));
  }

  /** The part of the model in which a parameter lies, by its path. */
  public static String part(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
