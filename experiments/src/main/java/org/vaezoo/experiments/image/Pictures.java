package org.vaezoo.experiments.image;

import java.util.List;
import java.util.Optional;

/** Every kind of picture, in the order of a report. */
public final class Pictures {

  private static final List<Picture> ALL =
      List.of(
          new SamplePicture(),
          new ReconstructionPicture(),
          new InterpolationPicture(),
          new TraversalPicture(),
          new ManifoldPicture(),
          new ClassPicture(),
          new CompletionPicture(),
          ImputationPicture.ofMost(),
          new LayerPicture());

  private Pictures() {}

  /** All of them. */
  public static List<Picture> all() {
    return ALL;
  }

  /** The picture of a name. */
  public static Optional<Picture> named(String name) {
    return ALL.stream().filter(picture -> picture.name().equals(name)).findFirst();
  }
}
