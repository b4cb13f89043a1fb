package org.vaezoo.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Matmul;
import org.vaezoo.core.engine.MatmulPrecision;

class PlanTest {

  @TempDir Path folder;

  @AfterEach
  void standard() {
    Matmul.apply(MatmulPrecision.HIGHEST);
  }

  @Test
  void isMeasuredOnceAndThenRead() throws IOException {
    Path plan = folder.resolve("plan.json");
    Plan.follow(folder, EngineSettings.standard());
    String measured = Files.readString(plan);
    assertThat(measured).contains("\"precision\"").contains("\"reason\"");
    Plan.follow(folder, EngineSettings.standard());
    assertThat(plan).hasContent(measured);
    for (MatmulPrecision precision : MatmulPrecision.values()) {
      String text = "{\"matmul\": {\"precision\": \"" + precision + "\"}}";
      Files.writeString(plan, text);
      Plan.follow(folder, EngineSettings.standard());
      assertThat(plan).hasContent(text);
    }
  }

  @Test
  void whoOnlyLooksDecidesNothing() throws IOException {
    Plan.followExisting(folder, EngineSettings.standard());
    assertThat(folder).isEmptyDirectory();
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, "[]");
    assertThatThrownBy(() -> Plan.followExisting(folder, EngineSettings.standard()))
        .hasMessage(plan + ": expected a JSON object");
  }

  @Test
  void aDamagedPlanIsNamed() throws IOException {
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, "{\"matmul\": {\"precision\": \"HIGH");
    assertThatThrownBy(() -> Plan.follow(folder, EngineSettings.standard()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(plan + ": malformed: ");
    Files.writeString(plan, "{\"matmul\": {\"precision\": \"HIGH\"}}");
    assertThatThrownBy(() -> Plan.follow(folder, EngineSettings.standard()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(plan + ": /matmul/precision: expected one of [")
        .hasMessageEndingWith(", found 'HIGH'");
    Files.writeString(plan, "[]");
    assertThatThrownBy(() -> Plan.follow(folder, EngineSettings.standard()))
        .hasMessage(plan + ": expected a JSON object");
  }
}
