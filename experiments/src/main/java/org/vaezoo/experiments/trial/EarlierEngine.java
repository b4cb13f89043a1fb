package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * What a trial computes with that an earlier version trained. Before specs had the key {@code
 * engine.matmul} the results folder's {@code plan.json} said the matrix product, and where there
 * was none it was the library's own; before they had {@code engine.mode} all steps were eager. It
 * is read so that a stored model is used by what it was measured by; nothing writes it any more.
 */
final class EarlierEngine {

  private EarlierEngine() {}

  /**
   * What a stored trial computes with.
   *
   * @param trial its folder, {@code RESULTS/trials/ID}
   * @param engine as its spec reads today
   * @throws IOException if its spec or the plan cannot be read
   */
  static EngineSettings of(TrialFolder trial, EngineSettings engine) throws IOException {
    if (!Files.exists(trial.spec())) {
      return engine;
    }
    JsonNode stored = StoredSpec.ofTrial(trial.spec()).at("/engine");
    EngineSettings steps = stored.has("mode") ? engine : engine.with(StepMode.EAGER);
    return stored.has("matmul") ? steps : steps.with(planned(plan(trial)));
  }

  private static Path plan(TrialFolder trial) {
    return trial.path().toAbsolutePath().getParent().resolveSibling("plan.json");
  }

  private static MatmulPrecision planned(Path plan) throws IOException {
    if (!Files.exists(plan)) {
      return MatmulPrecision.HIGHEST;
    }
    List<MatmulPrecision> products = List.of(MatmulPrecision.HIGHEST, MatmulPrecision.MEDIUM);
    String found = JsonFiles.read(plan).path("matmul").path("precision").asText();
    return products.stream()
        .filter(product -> product.name().equals(found))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    String.format(
                        Locale.ROOT,
                        "%s: /matmul/precision: expected one of %s, found '%s'",
                        plan,
                        products,
                        found)));
  }
}
