package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.trial.StoredModel;
import org.vaezoo.measures.compression.ImageCodec;
import org.vaezoo.measures.compression.MachineKind;

/** What compressing and decompressing have in common: the model of a trial, without its data. */
final class TrialCodec {

  private TrialCodec() {}

  /**
   * Opens the model of a trial.
   *
   * @throws BadSpecException if there is no trial, or it has not kept its model
   */
  static StoredModel open(Path trial) throws IOException {
    if (ResultsPath.of(trial).trial().isEmpty()) {
      throw new BadSpecException(
          List.of(trial + ": expected the folder of a trial, as results/NAME/trials/ID"));
    }
    ResultsPath.specOf(trial);
    return StoredModel.open(trial)
        .orElseThrow(
            () ->
                new BadSpecException(
                    List.of(
                        trial
                            + ": expected the folder model, found none; vaezoo evaluate --with"
                            + " rate-distortion makes one of a trial that keeps its weights")));
  }

  /** The codec of a model. */
  static ImageCodec of(StoredModel stored) {
    return ImageCodec.of(
        stored.model(),
        stored.input().input().example(),
        stored.engine().manager(),
        stored.engine().type(),
        MachineKind.of(stored.engine()));
  }
}
