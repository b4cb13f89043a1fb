package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether everything that a run needs works on this machine. */
@Command(
    name = "doctor",
    description = {
      "Checks machine, engines, data, a training against its closed form, and a resumed run.",
      "Exit code 0 where all is well, 1 where something is not; a line says what to do."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private static final double NANOSECONDS = 1e9;

  @Spec private CommandSpec command;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    long began = System.nanoTime();
    boolean well =
        Doctor.ofThisMachine(data.folder())
            .look(
                (check, finding) -> {
                  String verdict = finding.ok() ? "ok   " : "WRONG";
                  out.printf(
                      Locale.ROOT, "%s  %-22s %s%n", verdict, check.name(), finding.message());
                  out.flush();
                });
    double seconds = (System.nanoTime() - began) / NANOSECONDS;
    String end = well ? "all is well" : "something is wrong";
    out.printf(Locale.ROOT, "%s, after %.1f s%n", end, seconds);
    out.flush();
    return well ? 0 : Vaezoo.FAILED;
  }
}
