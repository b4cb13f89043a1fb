package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

  @TempDir Path noRepository;

  @Test
  void saysWhatTheNumbersDependOn() {
    JsonNode json = Provenance.collect("PyTorch");
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "commit",
            "uncommittedChanges",
            "sourceChanges",
            "java",
            "javaVendor",
            "system",
            "architecture",
            "processor",
            "processors",
            "engine",
            "djl");
    assertThat(json.get("engine").asText()).matches("PyTorch \\d+\\.\\d+.*");
    assertThat(json.get("djl").asText()).matches("\\d+\\.\\d+.*");
    assertThat(json.get("processors").asInt()).isPositive();
  }

  @Test
  void namesNoUserHostOrFolder() throws Exception {
    String text = Provenance.collect("PyTorch").toString();
    assertThat(text)
        .doesNotContain(System.getProperty("user.home"))
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain(System.getProperty("java.home"))
        .doesNotContain("\"" + System.getProperty("user.name") + "\"")
        .doesNotContain("\"" + InetAddress.getLocalHost().getHostName() + "\"");
  }

  @Test
  void outsideARepositoryTheCommitIsUnknown() {
    String before = System.getProperty("vaezoo.home");
    System.setProperty("vaezoo.home", noRepository.toString());
    try {
      JsonNode json = Provenance.collect("PyTorch");
      assertThat(json.get("commit").asText()).isEqualTo("unknown");
      assertThat(json.get("uncommittedChanges").isNull()).as("nothing is known").isTrue();
    } finally {
      if (before == null) {
        System.clearProperty("vaezoo.home");
      } else {
        System.setProperty("vaezoo.home", before);
      }
    }
  }
}
