package org.vaezoo.experiments.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * The page as text. Its security policy forbids it to fetch anything at all, so that even a fault
 * in it could not.
 */
final class Page {

  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private static final List<Section> SECTIONS =
      List.of(
          new NotesSection(),
          new PlaneSection(),
          new TrialsSection(),
          new SettingsSection(),
          new VerdictsSection(),
          new FiguresSection(),
          new ImagesSection(),
          new MoreTablesSection(),
          new ProvenanceSection());

  private Page() {}

  static String of(Folder folder) throws IOException {
    Map<Section, String> parts = new LinkedHashMap<>();
    for (Section section : SECTIONS) {
      section.html(folder).ifPresent(html -> parts.put(section, html));
    }
    return head(name(folder)) + body(folder, parts);
  }

  private static String head(String name) {
    return String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
            style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · vaezoo</title>
            <style>
            """,
            Html.text(name))
        + resource("report.css")
        + "</style>\n</head>\n";
  }

  private static String body(Folder folder, Map<Section, String> parts) {
    StringBuilder html = new StringBuilder("<body>\n<header>\n");
    html.append("<h1>").append(Html.text(name(folder))).append("</h1>\n");
    html.append(facts(folder)).append(contents(parts)).append("</header>\n<main>\n");
    parts.forEach(
        (section, part) -> html.append(Html.section(section.id(), section.title(), part)));
    html.append("</main>\n<script type=\"application/json\" id=\"plane-data\">");
    html.append(Html.json(PlaneSection.data(folder))).append("</script>\n<script>\n");
    html.append(withoutSourceMap(resource(CHARTS))).append("\n</script>\n<script>\n");
    return html.append(resource("report.js")).append("</script>\n</body>\n</html>\n").toString();
  }

  private static String name(Folder folder) {
    return folder
        .results()
        .spec()
        .map(spec -> spec.path("name").asText(""))
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> folder.path().toAbsolutePath().normalize().getFileName().toString());
  }

  private static String contents(Map<Section, String> parts) {
    return parts.keySet().stream()
        .map(each -> "<li><a href=\"#" + each.id() + "\">" + Html.text(each.title()) + "</a></li>")
        .collect(Collectors.joining("", "<nav aria-label=\"Contents\"><ul>", "</ul></nav>\n"));
  }

  private static String facts(Folder folder) {
    List<RecordedTrial> trials = folder.results().trials();
    long finished = trials.stream().filter(RecordedTrial::finished).count();
    long open = trials.stream().filter(trial -> trial.status().equals("UNFINISHED")).count();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("trials", String.valueOf(trials.size()));
    facts.put("finished", String.valueOf(finished));
    facts.put("failed", String.valueOf(trials.size() - finished - open));
    facts.put("not ended", String.valueOf(open));
    facts.put("left out", String.valueOf(folder.notes().size()));
    facts.put("data", values(folder, EvaluationColumns.DATA));
    facts.put("binarization", values(folder, EvaluationColumns.BINARIZATION));
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(
            fact ->
                String.format(
                    Locale.ROOT,
                    "<div><dt>%s</dt><dd>%s</dd></div>",
                    fact.getKey(),
                    Html.text(fact.getValue())))
        .collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>\n"));
  }

  /** All that stands in a column, joined. */
  private static String values(Folder folder, Column column) {
    return folder.results().splits().stream()
        .flatMap(row -> row.text(column).stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String withoutSourceMap(String script) {
    return script
        .lines()
        .filter(line -> !line.startsWith("//# sourceMappingURL"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
