package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.store.DiskWords;

/** A results folder that a run cannot have: it is left as it is. */
public final class ResultsFolderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Trials that a message names. */
  private static final int SHOWN = 3;

  private ResultsFolderException(String message) {
    super(message);
  }

  private ResultsFolderException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A trial of which it cannot be said whether it is one of the sweep's. */
  static ResultsFolderException ofNoIdentity(
      Path folder, String trial, String reason, Optional<String> commit) {
    String version = commit.map(each -> "; it was made by " + anotherVersion(each)).orElse("");
    return new ResultsFolderException(
        folder
            + ": trial "
            + trial
            + " has ended and its identity cannot be remade: "
            + reason
            + version
            + "; its folder can be moved away, or another --results chosen");
  }

  /** What made a folder that this version does not know, and what is left to do with it. */
  public static String anotherVersion(String commit) {
    return "another version of vaezoo, commit "
        + commit
        + " (go on with that one; report, analyze, compare and table read it as it is)";
  }

  static ResultsFolderException ofLostSpec(Path folder) {
    return new ResultsFolderException(lostSpec(folder));
  }

  /** What a person does about trials without the spec that they are of. */
  public static String lostSpec(Path folder) {
    return folder
        + ": holds trials and no spec.json; put a whole copy of it back, or choose another"
        + " --results or name";
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

  static ResultsFolderException ofOtherData(
      Path folder, List<String> trials, Optional<String> commit) {
    String version =
        commit
            .map(each -> "it was written by another version of vaezoo (commit " + each + "), or ")
            .orElse("");
    return new ResultsFolderException(
        folder
            + ": holds trials that this spec does not make of these data, and is left as it is: "
            + version
            + "the files of the data set have changed since; go on with that one, or choose"
            + " another --results; report, analyze, compare and table read it as it is. Trials: "
            + some(trials));
  }

  private static String some(List<String> trials) {
    return trials.size() <= SHOWN
        ? String.join(", ", trials)
        : String.join(", ", trials.subList(0, SHOWN)) + " and " + (trials.size() - SHOWN) + " more";
  }

  static ResultsFolderException unusable(Path folder, IOException failure) {
    return new ResultsFolderException(
        folder + ": cannot be used for results: " + DiskWords.of(failure), failure);
  }
}
