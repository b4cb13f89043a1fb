package org.vaezoo.measures.compression;

import java.util.stream.IntStream;

/**
 * Whether a file is one of a model and of this kind of machine.
 *
 * @param model that is to decode it
 * @param weights SHA-256 of the model's weights, in hexadecimal
 * @param machine what the engine's last bits hang on here
 */
record FileCheck(CodedModel model, String weights, String machine) {

  /**
   * Refuses what was written otherwise.
   *
   * @throws DamagedFileException saying what is not the same
   */
  void require(CompressedImages images) {
    if (!images.weights().equals(weights)) {
      throw new DamagedFileException(
          "was written by the model with weights of SHA-256 "
              + shortened(images.weights())
              + ", this trial's have "
              + shortened(weights)
              + "; name the trial that wrote it");
    }
    if (images.arithmetic() == ArithmeticName.ENGINE && !images.machine().equals(machine)) {
      throw new DamagedFileException(
          "was written by the engine on another kind of machine: expected "
              + images.machine()
              + ", found "
              + machine
              + "; compress with --arithmetic java what is to be read elsewhere");
    }
    boolean fits =
        images.example().equals(model.lengths())
            && images.symbols() == model.likelihood().symbols()
            && (long) images.images() * model.dimensions() < Integer.MAX_VALUE
            && IntStream.range(0, model.kinds().size()).allMatch(place -> hasScale(images, place));
    if (!fits) {
      throw new DamagedFileException("its head is not that of a file of the model");
    }
  }

  private boolean hasScale(CompressedImages images, int place) {
    Scale scale = images.scales().get(place);
    return model.needsScale(place)
        ? scale != null && scale.units() == model.kinds().get(place).units()
        : scale == null;
  }

  private static String shortened(String digest) {
    return digest.substring(0, 12);
  }
}
