package org.vaezoo.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.experiments.table.ResultTable;

/** Every other table of the folder, folded up: what measures found and what was compared. */
final class MoreTablesSection implements Section {

  private static final Set<String> SHOWN_ELSEWHERE = Set.of("rate_distortion");
  private static final String ENDING = ".csv";

  @Override
  public String id() {
    return "tables";
  }

  @Override
  public String title() {
    return "Further tables";
  }

  @Override
  public Optional<String> html(Folder folder) throws IOException {
    StringBuilder html = new StringBuilder();
    for (String name : names(folder.path())) {
      ResultTable table = folder.results().table(name);
      if (!table.rows().isEmpty()) {
        html.append(folded(name, table));
      }
    }
    return html.isEmpty() ? Optional.empty() : Optional.of(html.toString());
  }

  private static String folded(String name, ResultTable table) {
    return String.format(
        Locale.ROOT,
        "<details><summary>%s, rows: %d</summary>\n%s</details>\n",
        Html.text(table.file()),
        table.rows().size(),
        WholeTable.html("all-" + name, table));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> !SHOWN_ELSEWHERE.contains(name))
          .sorted()
          .toList();
    }
  }
}
