package org.vaezoo.experiments.image;

import java.util.Optional;

/** One kind of picture that shows what a trained model does. */
public interface Picture {

  /** Of the file, without its ending. */
  String name();

  /** What one sees, in a sentence or two. */
  String caption();

  /** How large it is where nobody asks for more or less. */
  GridSize size();

  /** Why it has no meaning for the model; empty where it has one. */
  default Optional<String> notApplicable(ImageModel model) {
    return Optional.empty();
  }

  /**
   * Draws it.
   *
   * @param size rows and columns, as the picture counts them
   */
  ImageGrid draw(ImageModel model, GridSize size);
}
