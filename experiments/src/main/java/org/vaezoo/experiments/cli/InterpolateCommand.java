package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.InterpolationPicture;
import picocli.CommandLine.Command;

/** Draws the way from one image to another through the latents. */
@Command(
    name = "interpolate",
    description = "Draws what lies between pairs of test images in the latent space as a PNG.",
    mixinStandardHelpOptions = true)
final class InterpolateCommand extends PictureCommand {

  InterpolateCommand() {
    super(new InterpolationPicture());
  }
}
