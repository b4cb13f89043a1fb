package org.vaezoo.experiments.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Matmul;
import org.vaezoo.core.engine.MatmulDecision;
import org.vaezoo.core.engine.MatmulPrecision;

/**
 * What a measurement decides, {@code plan.json}: measured once for a results folder, then read, so
 * that a run that goes on computes as it began.
 */
public final class Plan {

  private Plan() {}

  /**
   * Puts the plan of a folder to work, where there is one: who only looks at trials decides
   * nothing, and writes nothing.
   *
   * @throws IOException if the plan cannot be read
   */
  public static void followExisting(Path folder, EngineSettings engine) throws IOException {
    if (Files.exists(file(folder))) {
      follow(folder, engine);
    }
  }

  /**
   * Reads the plan of a folder, or measures and writes it; then puts it to work. The caller holds
   * the folder's lock.
   */
  static void follow(Path folder, EngineSettings engine) throws IOException {
    Path file = file(folder);
    try (EngineSession session = Engines.open(engine)) {
      if (!Files.exists(file)) {
        JsonFiles.write(file, measured(session));
      }
      if (engine.name() == EngineName.PYTORCH) {
        Matmul.apply(precision(file));
      }
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("plan.json");
  }

  private static MatmulPrecision precision(Path file) throws IOException {
    String found = JsonFiles.read(file).path("matmul").path("precision").asText();
    return Arrays.stream(MatmulPrecision.values())
        .filter(precision -> precision.name().equals(found))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "%s: /matmul/precision: expected one of %s, found '%s'"
                        .formatted(file, Arrays.toString(MatmulPrecision.values()), found)));
  }

  private static ObjectNode measured(EngineSession session) {
    MatmulDecision decision = Matmul.measure(session);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("matmul")
        .put("precision", decision.precision().name())
        .put("highestGflops", decision.highestGflops())
        .put("mediumGflops", decision.mediumGflops())
        .put("mediumError", decision.mediumError())
        .put("reason", decision.reason());
    return json;
  }
}
