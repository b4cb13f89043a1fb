package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.TraversalPicture;
import picocli.CommandLine.Command;

/** Draws what each latent unit does. */
@Command(
    name = "traverse",
    description = "Draws what each latent unit does, from -3 to 3, as a PNG.",
    mixinStandardHelpOptions = true)
final class TraverseCommand extends PictureCommand {

  @Override
  Picture picture() {
    return new TraversalPicture();
  }
}
