package org.vaezoo.experiments.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.fetch.DataCatalog;

class DoctorTest {

  @TempDir private Path folder;

  @Test
  void everythingWorksWhereTheTestsRun() throws IOException {
    Map<String, Finding> findings = new LinkedHashMap<>();
    boolean well =
        Doctor.ofThisMachine(DataFolder.absent())
            .look((check, finding) -> findings.put(check.name(), finding));
    assertThat(well).as("%s", findings).isTrue();
    assertThat(findings)
        .containsOnlyKeys(
            "machine",
            "processor",
            "engine pytorch",
            "engine mxnet",
            "data mnist",
            "data fashion-mnist",
            "closed-form oracle",
            "checkpoint and resume");
    assertThat(findings.get("data fashion-mnist").message())
        .contains("vaezoo data fetch fashion-mnist");
    assertThat(findings.get("checkpoint and resume").message()).contains("the same bytes");
  }

  /** A data set that is there but damaged is wrong, and the message says how to mend it. */
  @Test
  void aDamagedDataSetIsWrong() throws IOException {
    Path set = Files.createDirectories(folder.resolve("fashion-mnist"));
    Files.writeString(set.resolve("train-images-idx3-ubyte.gz"), "not a pack");
    Finding finding = new DataCheck(DataCatalog.FASHION_MNIST, DataFolder.at(folder)).look(folder);
    assertThat(finding.ok()).isFalse();
    assertThat(finding.message()).contains("vaezoo data fetch fashion-mnist");
  }

  @Test
  void anElboBesideItsClosedFormIsWrongOnEitherSideAndWhereItIsNoNumber() {
    assertThat(OracleCheck.judged(-6.75, -6.77).ok()).isTrue();
    assertThat(OracleCheck.judged(-6.75, -6.95).ok()).isFalse();
    assertThat(OracleCheck.judged(-6.75, -6.5).ok()).isFalse();
    assertThat(OracleCheck.judged(-6.75, Double.NaN).ok()).isFalse();
  }

  @Test
  void aCheckThatFailsIsAFindingAndTheOthersAreMade() throws IOException {
    List<String> told = new ArrayList<>();
    List<Path> scratches = new ArrayList<>();
    Check broken =
        new Check() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Finding look(Path scratch) throws IOException {
            scratches.add(Files.createDirectories(scratch.resolve("a/b")));
            throw new IllegalStateException("no such thing");
          }
        };
    boolean well =
        new Doctor(List.of(broken, new MachineCheck()))
            .look((check, finding) -> told.add(check.name() + " " + finding.ok()));
    assertThat(well).isFalse();
    assertThat(told).containsExactly("broken false", "machine true");
    assertThat(scratches.get(0)).doesNotExist();
  }
}
