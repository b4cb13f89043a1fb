package org.vaezoo.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.store.JsonFiles;

/** Where the numbers come from: how the trials ran, what differed between them, and the spec. */
final class ProvenanceSection implements Section {

  /** What is of one trial alone. */
  private static final Set<String> OWN = Ordered.set("finished", "seconds", "trial");

  @Override
  public String id() {
    return "provenance";
  }

  @Override
  public String title() {
    return "Provenance";
  }

  @Override
  public Optional<String> html(Folder folder) throws IOException {
    return Optional.of(table(values(folder)) + folder.results().spec().map(this::spec).orElse(""));
  }

  private String spec(JsonNode spec) {
    String text = Html.text(spec.toPrettyString().replace(System.lineSeparator(), "\n"));
    return "<details><summary>spec.json</summary>\n<pre>" + text + "</pre></details>\n";
  }

  private static String table(Map<String, SortedMap<String, Integer>> values) {
    String caption = "How the trials ran; a thing with two values differed between them";
    PageTable table =
        new PageTable("provenance-table", caption, List.of("what", "value", "trials"));
    values.forEach(
        (what, counts) -> counts.forEach((value, trials) -> table.add(row(what, value, trials))));
    return table.isEmpty() ? Html.note("No trial says how it ran.") : table.html();
  }

  private static List<Cell> row(String what, String value, int trials) {
    return List.of(Cell.of(what), Cell.of(value), Cell.of(OptionalDouble.of(trials), 0));
  }

  /** How many trials have each value of each thing. */
  private static Map<String, SortedMap<String, Integer>> values(Folder folder) throws IOException {
    Map<String, SortedMap<String, Integer>> values = new LinkedHashMap<>();
    for (RecordedTrial trial : folder.results().trials()) {
      Optional<JsonNode> provenance = provenance(trial);
      provenance.ifPresent(
          tree ->
              tree.properties().stream()
                  .filter(entry -> !OWN.contains(entry.getKey()))
                  .forEach(
                      entry ->
                          values
                              .computeIfAbsent(entry.getKey(), key -> new TreeMap<>())
                              .merge(entry.getValue().asText(), 1, Integer::sum)));
    }
    return values;
  }

  /** Of a trial whose file is there and whole; the others are not counted. */
  private static Optional<JsonNode> provenance(RecordedTrial trial) throws IOException {
    Path file = trial.folder().resolve("provenance.json");
    return Files.isRegularFile(file) ? JsonFiles.readable(file, reason -> {}) : Optional.empty();
  }
}
