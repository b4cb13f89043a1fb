package org.vaezoo.experiments.cli;

import org.vaezoo.measures.compression.CodingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how fine a coder is; a file holds them. */
final class CodingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--latent-bits",
      paramLabel = "B",
      defaultValue = "8",
      description = "Bits of a latent: 2^B bins of equal mass (default: ${DEFAULT-VALUE}).")
  private int latent;

  @Option(
      names = "--posterior-bits",
      paramLabel = "B",
      defaultValue = "14",
      description = {
        "Precision of the posterior's frequencies, six or more above the bits of a latent",
        "(default: ${DEFAULT-VALUE})."
      })
  private int posterior;

  @Option(
      names = "--bernoulli-bits",
      paramLabel = "B",
      defaultValue = "12",
      description = "Precision of the frequencies of a zero and a one (default: ${DEFAULT-VALUE}).")
  private int bernoulli;

  @Option(
      names = "--level-bits",
      paramLabel = "B",
      defaultValue = "14",
      description = "Precision of the frequencies of grey levels (default: ${DEFAULT-VALUE}).")
  private int levels;

  @Option(
      names = "--chains",
      paramLabel = "N",
      defaultValue = "16",
      description = {
        "Stacks side by side, each with initial bits of its own: more are faster and cost more",
        "(default: ${DEFAULT-VALUE})."
      })
  private int chains;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the initial bits (default: ${DEFAULT-VALUE}).")
  private long seed;

  /**
   * As the options say.
   *
   * @throws ParameterException if one is out of its range
   */
  CodingSpec spec() {
    require("--latent-bits", latent, 1, CodingSpec.MOST_LATENT_BITS);
    require("--posterior-bits", posterior, 1, CodingSpec.MOST_BITS);
    require("--bernoulli-bits", bernoulli, 1, CodingSpec.MOST_BITS);
    require("--level-bits", levels, CodingSpec.LEAST_LEVEL_BITS, CodingSpec.MOST_BITS);
    require("--chains", chains, 1, CodingSpec.MOST_CHAINS);
    return new CodingSpec(latent, posterior, bernoulli, levels, chains, seed);
  }

  private void require(String option, int found, int least, int most) {
    if (found < least || found > most) {
      throw new ParameterException(
          command.commandLine(),
          option + ": expected " + least + " to " + most + ", found " + found);
    }
  }
}
