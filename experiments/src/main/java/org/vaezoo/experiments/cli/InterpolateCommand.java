package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.InterpolationPicture;
import org.vaezoo.experiments.image.Picture;
import picocli.CommandLine.Command;

/** Draws the way from one image to another through the latents. */
@Command(
    name = "interpolate",
    description = "Draws what lies between pairs of test images in the latent space as a PNG.",
    mixinStandardHelpOptions = true)
final class InterpolateCommand extends PictureCommand {

  @Override
  Picture picture() {
    return new InterpolationPicture();
  }
}
