package org.vaezoo.experiments.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A results folder that a run cannot have: it is left as it is. */
public final class ResultsFolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ResultsFolderException(String message) {
    super(message);
  }

  private ResultsFolderException(String message, Throwable cause) {
    super(message, cause);
  }

  static ResultsFolderException ofAnotherSpec(Path folder, List<String> differences) {
    return new ResultsFolderException(
        folder
            + ": holds results of another spec and is left as it is; choose another --results or"
            + " name. Different: "
            + String.join("; ", differences));
  }

  static ResultsFolderException ofSomethingElse(Path folder) {
    return new ResultsFolderException(
        folder
            + ": expected a results folder or an empty one, found other files and no spec.json; it"
            + " is left as it is");
  }

  static ResultsFolderException damaged(IOException damage) {
    return new ResultsFolderException(DiskWords.of(damage), damage);
  }

  static ResultsFolderException ofOtherData(Path folder, List<String> trials) {
    return new ResultsFolderException(
        folder
            + ": holds trials that this spec does not make of these data, and is left as it is;"
            + " the files of the data set have changed since, or vaezoo computes otherwise; choose"
            + " another --results. Trials: "
            + String.join(", ", trials));
  }

  static ResultsFolderException unusable(Path folder, IOException failure) {
    return new ResultsFolderException(
        folder + ": cannot be used for results: " + DiskWords.of(failure), failure);
  }
}
