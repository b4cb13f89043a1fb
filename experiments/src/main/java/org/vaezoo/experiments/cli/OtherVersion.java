package org.vaezoo.experiments.cli;

import java.util.List;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.schedule.ResultsFolderException;

/** What is said of a stored spec that only the version reads that made it. */
final class OtherVersion {

  private OtherVersion() {}

  /**
   * One line for all that this version does not know in the spec.
   *
   * @param commit of the version that made the folder
   * @param lines what is wrong, at least one
   */
  static BadSpecException refusal(String commit, List<String> lines) {
    String more = lines.size() == 1 ? "" : " (and " + (lines.size() - 1) + " more like it)";
    return new BadSpecException(
        List.of(
            lines.get(0)
                + more
                + "; the folder was made by "
                + ResultsFolderException.anotherVersion(commit)));
  }
}
