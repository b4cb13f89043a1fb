package org.vaezoo.experiments.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.engine.EngineName;

/** Runs every check; what fails in one does not keep the others from being made. */
public final class Doctor {

  private final List<Check> checks;

  /**
   * @param checks in the order in which they are made
   */
  public Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * All checks of this machine.
   *
   * @param data where data sets lie that are not shipped
   */
  public static Doctor ofThisMachine(DataFolder data) {
    List<Check> checks = new ArrayList<>();
    checks.add(new MachineCheck());
    for (EngineName engine : EngineName.values()) {
      checks.add(new EngineCheck(engine));
    }
    checks.add(new ProbeCheck());
    DataCatalog.sets().forEach(set -> checks.add(new DataCheck(set, data)));
    checks.add(new OracleCheck());
    checks.add(new ResumeCheck());
    return new Doctor(checks);
  }

  /**
   * Makes the checks.
   *
   * @param told each check and what it found, as soon as it is known
   * @return whether all is well
   */
  public boolean look(BiConsumer<Check, Finding> told) throws IOException {
    boolean well = true;
    for (Check check : checks) {
      Finding finding = look(check);
      told.accept(check, finding);
      well &= finding.ok();
    }
    return well;
  }

  private static Finding look(Check check) throws IOException {
    Path scratch = Files.createTempDirectory("vaezoo-doctor");
    try {
      return check.look(scratch);
    } catch (IOException | RuntimeException failure) {
      return Finding.wrong(failure.toString().lines().findFirst().orElseThrow());
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
