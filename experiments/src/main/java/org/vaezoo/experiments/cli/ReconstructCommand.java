package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.ReconstructionPicture;
import picocli.CommandLine.Command;

/** Draws reconstructions by a trained model. */
@Command(
    name = "reconstruct",
    description = "Draws test images above their reconstructions as a PNG.",
    mixinStandardHelpOptions = true)
final class ReconstructCommand extends PictureCommand {

  @Override
  Picture picture() {
    return new ReconstructionPicture();
  }
}
