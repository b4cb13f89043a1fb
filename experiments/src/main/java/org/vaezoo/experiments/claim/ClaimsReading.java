package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;

/**
 * A file of claims as it was read.
 *
 * @param document its text, which knows the lines
 * @param file what it says
 */
record ClaimsReading(JsonDocument document, ClaimsFile file) {

  /** The key by which a file names its JSON Schema. */
  static final String SCHEMA = "$schema";

  /**
   * Reads a file.
   *
   * @throws BadSpecException if anything is wrong with it by itself, with all of it
   */
  static ClaimsReading of(Path path) {
    Problems problems = new Problems();
    JsonDocument document = JsonDocument.read(path, problems);
    Optional<ClaimsFile> file =
        document.root() instanceof ObjectNode root
            ? new SettingsReader(ClaimParts.CATALOG)
                .read(root.deepCopy().without(SCHEMA), ClaimsFile.class, problems)
            : Optional.empty();
    if (problems.isEmpty() && file.isEmpty()) {
      problems.add("", "expected claims: an object with the keys paper, variants, figures, claims");
    }
    file.ifPresent(claims -> checkVariants(claims.variants(), problems));
    if (!problems.isEmpty()) {
      throw new BadSpecException(lines(document, problems));
    }
    return new ClaimsReading(document, file.orElseThrow());
  }

  private static void checkVariants(List<String> named, Problems problems) {
    List<String> known = Variants.installed().stream().map(Variant::name).toList();
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        problems.add("/variants/" + i, Nearest.unknown("variant", named.get(i), known));
      }
    }
  }

  private static List<String> lines(JsonDocument document, Problems problems) {
    return problems.all().stream().map(document::describe).toList();
  }

  /** Problems a line each, with file, line and JSON pointer. */
  List<String> lines(Problems problems) {
    return lines(document, problems);
  }
}
