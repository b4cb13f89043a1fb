package org.vaezoo.experiments.cli;

import org.vaezoo.experiments.image.ImputationPicture;
import org.vaezoo.experiments.image.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws how a trained model fills in missing pixels. */
@Command(
    name = "impute",
    description = "Draws step by step how missing pixels of test images are filled in as a PNG.",
    mixinStandardHelpOptions = true)
final class ImputeCommand extends PictureCommand {

  @Spec private CommandSpec own;

  @Option(
      names = "--missing",
      paramLabel = "SHARE",
      defaultValue = "0.6",
      description = "Probability that a pixel is missing (default: ${DEFAULT-VALUE}).")
  private double missing;

  @Override
  Picture picture() {
    if (!(missing > 0 && missing < 1)) {
      throw new ParameterException(
          own.commandLine(), "--missing: expected a share above 0 and below 1, found " + missing);
    }
    return new ImputationPicture(missing);
  }
}
