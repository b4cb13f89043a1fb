package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;

/**
 * An array that a step is given.
 *
 * @param kind where it comes from
 * @param name which one of that kind: the parameter's path, the coefficient's name, the field of
 *     the batch, or the number of the draw
 */
public record Input(int id, Kind kind, String name, Shape shape, DataType type) implements Node {

  /** Where an array comes from. */
  public enum Kind {
    /** A parameter or a state of the model. */
    PARAMETER,
    /** A field of the minibatch. */
    BATCH,
    /** A coefficient of the objective at this step. */
    COEFFICIENT,
    /** An array that whoever asks for the computation hands in. */
    GIVEN,
    /** A draw of standard normals. */
    NORMAL,
    /** A draw of uniforms. */
    UNIFORM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As {@code parameter mean_weight}. */
  public String title() {
    return kind + " " + name;
  }

  @Override
  public String toString() {
    return Texts.line(this, title());
  }
}
