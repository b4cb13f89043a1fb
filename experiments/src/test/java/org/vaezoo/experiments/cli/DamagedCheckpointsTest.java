package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.files.FileDigest;
import org.vaezoo.experiments.testing.TinyExperiment;

/**
 * What checkpoints remember beside tensors, damaged, with and without a manifest that agrees: the
 * older checkpoint is taken, and where there is none a line says what to do.
 */
class DamagedCheckpointsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MISSING = "missing";
  private static final List<String> DAMAGES =
      List.of(
          "",
          "{}",
          "[]",
          "null",
          "7",
          "{\"step\": ",
          "{\"step\": \"7\"}",
          "{\"files\": 7}",
          "\u0000");

  @TempDir Path folder;

  private TinyExperiment experiment;
  private List<Path> newestFirst;
  private String weights;
  private final Map<Path, byte[]> whole = new LinkedHashMap<>();

  @BeforeEach
  void runHalfWay() throws IOException {
    experiment = TinyExperiment.in(folder);
    assertThat(CommandLineRun.of(experiment.run()).code()).isZero();
    try (Stream<Path> found = Files.list(experiment.trial())) {
      newestFirst =
          new ArrayList<>(
              found.filter(each -> each.getFileName().toString().startsWith("ckpt-")).toList());
    }
    newestFirst.sort(Comparator.reverseOrder());
    assertThat(newestFirst).hasSize(2);
    for (Path checkpoint : newestFirst) {
      for (String name : List.of("MANIFEST.json", "state.json")) {
        whole.put(checkpoint.resolve(name), Files.readAllBytes(checkpoint.resolve(name)));
      }
    }
    weights = weights();
    Files.delete(experiment.trial().resolve("result.json"));
  }

  private String weights() throws IOException {
    return JSON.readTree(experiment.trial().resolve("result.json").toFile())
        .get("weightsSha256")
        .asText();
  }

  @Test
  void whereEveryOneIsDamagedALineSaysWhatToDo() throws IOException {
    for (String damage : DAMAGES) {
      assertRefused("MANIFEST.json", damage, false);
      assertRefused("state.json", damage, false);
      assertRefused("state.json", damage, true);
    }
    assertRefused("MANIFEST.json", MISSING, false);
    assertRefused("state.json", MISSING, false);
  }

  @Test
  void aStateThatLacksWhatATrainingGoesOnByIsDamaged() throws IOException {
    for (String key : List.of("step", "metricsBytes", "metricsSha256", "epoch", "seconds")) {
      assertRefused("state.json", wrong(key), true);
    }
  }

  /** A state that is whole but for one key. */
  private String wrong(String key) throws IOException {
    byte[] state = whole.get(newestFirst.get(0).resolve("state.json"));
    return ((ObjectNode) JSON.readTree(state)).set(key, JSON.createArrayNode()).toString();
  }

  @Test
  void theOlderOneIsTaken() throws IOException {
    Path newest = newestFirst.get(0);
    for (String damage : List.of("{}", "[]")) {
      for (boolean sealed : List.of(false, true)) {
        damage(newest, "state.json", damage, sealed);
        CommandLineRun run = CommandLineRun.of(experiment.run());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("passed over: " + newest.resolve("state.json") + ": ");
        assertThat(weights()).isEqualTo(weights);
        Files.delete(experiment.trial().resolve("result.json"));
      }
    }
  }

  private void assertRefused(String name, String damage, boolean sealed) throws IOException {
    for (Path checkpoint : newestFirst) {
      damage(checkpoint, name, damage, sealed);
    }
    CommandLineRun run = CommandLineRun.of(experiment.run());
    assertThat(run.refusal(Vaezoo.FAILED, 1))
        .as("%s: %s", name, damage)
        .containsExactly(
            experiment.trial()
                + ": none of its checkpoints verifies; --restart trains the trial from the start");
    for (Path checkpoint : newestFirst) {
      assertThat(run.out())
          .as("%s: '%s'", name, damage)
          .contains("passed over: " + checkpoint.resolve(name) + ": ")
          .doesNotContain("Exception")
          .doesNotContain("org.vaezoo");
    }
    assertThat(experiment.trial().resolve("result.json")).doesNotExist();
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  /** Damages a file, sealed as if it had been written so. */
  private static void damage(Path checkpoint, String name, String damage, boolean sealed)
      throws IOException {
    Path file = checkpoint.resolve(name);
    if (damage.equals(MISSING)) {
      Files.delete(file);
      return;
    }
    Files.writeString(file, damage);
    if (sealed) {
      Path manifest = checkpoint.resolve("MANIFEST.json");
      ObjectNode json = (ObjectNode) JSON.readTree(manifest.toFile());
      ((ObjectNode) json.get("files")).set(name, JSON.valueToTree(FileDigest.of(file)));
      Files.write(manifest, JSON.writeValueAsBytes(json));
    }
  }
}
