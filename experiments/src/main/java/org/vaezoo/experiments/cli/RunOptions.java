package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.experiments.trial.RunChoices;
import picocli.CommandLine.Option;

/** The options of the commands that train. */
final class RunOptions {

  @Option(
      names = "--restart",
      description = "Trains an unfinished trial from the start where its files are damaged.")
  private boolean restart;

  @Option(
      names = "--retry-failed",
      description = "Does again what has failed or diverged: trials from the start, and measures.")
  private boolean retryFailed;

  @Option(
      names = "--accept-other-machine",
      description = {
        "Goes on with a trial that another version, engine or processor began;",
        "its provenance says so."
      })
  private boolean acceptOtherMachine;

  @Option(
      names = "--reuse",
      paramLabel = "RESULTS",
      description = {
        "Takes over what another results folder holds finished, verified and copied;",
        "provenance says from where. May be repeated."
      })
  private List<Path> reuse = new ArrayList<>();

  /** The results folders of which finished trials are taken over. */
  List<Path> reused() {
    return reuse.stream().map(ResultsPath::requireFolder).toList();
  }

  /** What a run does where it would otherwise refuse or pass on. */
  RunChoices choices() {
    return new RunChoices(restart, retryFailed, acceptOtherMachine);
  }
}
