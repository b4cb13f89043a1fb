package org.vaezoo.experiments.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.probe.Probe;
import org.vaezoo.core.probe.Probed;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.testing.ChildJava;

/** Every convolution of the zoo and of the committed specs, and every operation, is right here. */
class ZooConvolutionsTest {

  private static final String RIGHT = " operations right";

  @Test
  void theVariantsHaveConvolutionsOfEveryKind() {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      Set<ConvolutionShape> found =
          new ZooConvolutions(session.manager(), DataFolder.absent()).ofVariants();
      assertThat(found)
          .as("of images, that shrink, of one position, of broken blocks of channels")
          .anyMatch(it -> it.inputs() == 1 && it.height() == 28)
          .anyMatch(it -> it.stride() == 2 && it.kernel() == 3)
          .anyMatch(it -> it.kernel() == 1)
          .anyMatch(it -> it.outputs() % 16 != 0)
          .hasSizeGreaterThan(15);
    }
  }

  @Test
  void theZooIsRightOnThisProcessor() throws IOException {
    assertThat(look()).endsWith(RIGHT);
  }

  /** As glibc's own setting does it, from the first byte of the process on. */
  @Test
  void theZooIsRightWhereFreshMemoryHoldsNoNumbers() throws IOException, InterruptedException {
    ProcessBuilder child = ChildJava.of(ZooConvolutionsTest.class);
    child.environment().put("MALLOC_PERTURB_", "256");
    Process process = child.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).endsWith(RIGHT);
  }

  /** Prints what the probe finds in this process. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(look());
  }

  private static String look() throws IOException {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      ZooConvolutions zoo = new ZooConvolutions(session.manager(), DataFolder.absent());
      Set<ConvolutionShape> all = new LinkedHashSet<>(zoo.ofVariants());
      ExperimentReader reader =
          new ExperimentReader(DataFolder.absent(), ExperimentReader.MAX_TRIALS);
      for (Path spec : specs()) {
        // Clothes and digits have the same shape; the clothes need files that a build lacks.
        String text = Files.readString(spec).replace("fashion-mnist", "mnist");
        try {
          all.addAll(zoo.of(reader.read(spec.toString(), text, Overrides.NONE)));
        } catch (BadSpecException noData) {
          assertThat(text).as("%s", noData.lines()).doesNotContain("channels");
        }
      }
      List<Probed> looked = Probe.of(List.copyOf(all));
      Optional<Probe.Fault> fault = Probe.look(session, looked);
      return fault.map(Probe.Fault::toString).orElse(looked.size() + RIGHT);
    }
  }

  private static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("specs"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
