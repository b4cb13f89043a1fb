package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.SamplePicture;
import picocli.CommandLine.Command;

/** Draws samples from a trained model. */
@Command(
    name = "sample",
    description = "Draws samples from a trained model as a PNG.",
    mixinStandardHelpOptions = true)
final class SampleCommand extends PictureCommand {

  SampleCommand() {
    super(new SamplePicture());
  }
}
