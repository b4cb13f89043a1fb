package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.experiments.store.JsonFiles;

/** What the trials of a results folder cost and which commits made them, as provenance has it. */
final class Costs {

  private record Work(String trial, double seconds, String commit) {}

  private final List<Work> works;

  private Costs(List<Work> works) {
    this.works = works;
  }

  /** Those of a folder; none where it has no provenance. */
  static Costs of(Path folder) throws IOException {
    Path file = folder.resolve("provenance.json");
    List<Work> works = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      for (JsonNode each : JsonFiles.readList(file)) {
        works.add(
            new Work(
                each.path("trial").asText(),
                each.path("seconds").asDouble(),
                each.path("commit").asText("unknown")));
      }
    }
    return new Costs(works);
  }

  /** Seconds of training and measuring. */
  double seconds(Set<String> trials) {
    return works.stream()
        .filter(work -> trials.contains(work.trial()))
        .mapToDouble(Work::seconds)
        .sum();
  }

  /** The commits, each once. */
  Set<String> commits(Set<String> trials) {
    Set<String> commits = new LinkedHashSet<>();
    works.stream()
        .filter(work -> trials.contains(work.trial()))
        .forEach(work -> commits.add(work.commit()));
    return commits;
  }
}
