package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.schedule.Worker;
import org.vaezoo.experiments.trial.StopSignal;

/** The process of a worker. Its argument, if any, is where data sets lie. */
final class WorkerMain {

  private WorkerMain() {}

  /** Works until the input ends, and leaves with the exit code of what was done. */
  public static void main(String[] arguments) throws InterruptedException {
    Locale.setDefault(Locale.ROOT);
    StopSignal stop = StopSignal.install();
    int code = Vaezoo.FAILED;
    try {
      code = Worker.work(new DataFolder(Arrays.stream(arguments).findFirst().map(Path::of)), stop);
    } finally {
      stop.ended(code);
    }
    System.exit(code);
  }
}
