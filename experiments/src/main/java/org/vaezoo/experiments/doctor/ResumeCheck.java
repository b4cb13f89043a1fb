package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A training that is stopped, written and resumed, against one that is not, byte for byte. */
final class ResumeCheck implements Check {

  private static final int EPOCHS = 2;
  private static final int STOP_AFTER = 1;

  @Override
  public String name() {
    return "checkpoint and resume";
  }

  @Override
  public Finding look(Path scratch) throws IOException {
    SmallTraining training = new SmallTraining(scratch, EPOCHS);
    Path whole = SmallTraining.trial(training.run("whole", EPOCHS + 1));
    Path stopped = SmallTraining.trial(training.run("stopped", STOP_AFTER));
    if (Files.exists(stopped.resolve("result.json"))) {
      return Finding.wrong("the run did not stop when it was asked to");
    }
    training.run("stopped", EPOCHS + 1);
    return isSame(whole, stopped, "result.json")
            && isSame(whole, stopped, "measures/rate-distortion.json")
        ? Finding.ok("resumed after epoch " + STOP_AFTER + " to the same bytes")
        : Finding.wrong("a resumed run gave other numbers: results cannot be resumed here");
  }

  private static boolean isSame(Path whole, Path stopped, String file) throws IOException {
    return Files.mismatch(whole.resolve(file), stopped.resolve(file)) < 0;
  }
}
