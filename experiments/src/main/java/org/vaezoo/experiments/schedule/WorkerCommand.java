package org.vaezoo.experiments.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.data.DataFolder;

/**
 * The command that starts a worker: this process's Java and class path, and the options that it was
 * given itself, as by {@code VAEZOO_JAVA_OPTIONS}. Where they say nothing of the heap, all workers
 * together have half of the memory, and none has more than a quarter: the native libraries need the
 * rest.
 */
final class WorkerCommand {

  private static final int ALL_HEAPS_PERCENT = 50;
  private static final int ONE_HEAP_PERCENT = 25;

  private WorkerCommand() {}

  /**
   * The command of one of so many workers.
   *
   * @param main the class that calls {@link Worker#work}
   * @param folder where a crash in native code leaves its report
   * @param data where data sets lie
   */
  static List<String> of(Class<?> main, int jobs, Path folder, DataFolder data) {
    List<String> given = OwnOptions.given();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(given);
    if (given.stream().noneMatch(WorkerCommand::isHeap)) {
      double percent = Math.min(ONE_HEAP_PERCENT, (double) ALL_HEAPS_PERCENT / jobs);
      command.add(String.format(Locale.ROOT, "-XX:MaxRAMPercentage=%.3f", percent));
    }
    if (given.stream().noneMatch(option -> option.matches("-XX:[+]Use\\w+GC"))) {
      command.add("-XX:+UseSerialGC"); // workers are as many as the cores
    }
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:ErrorFile=" + folder.resolve("worker-%p.crash"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    data.path().ifPresent(path -> command.add(path.toString()));
    return command;
  }

  private static boolean isHeap(String option) {
    return option.startsWith("-Xmx") || option.startsWith("-XX:MaxRAM");
  }
}
