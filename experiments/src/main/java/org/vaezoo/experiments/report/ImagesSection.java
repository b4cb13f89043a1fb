package org.vaezoo.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.experiments.analysis.TrialEntry;
import org.vaezoo.experiments.figure.Settings;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.Pictures;

/** The pictures that lie in {@code images/TRIAL}, within the page. */
final class ImagesSection implements Section {

  /** Of more trials than this the pictures stay in their folder: the page would be too large. */
  private static final int MOST_TRIALS = 24;

  private static final String ENDING = ".png";

  @Override
  public String id() {
    return "images";
  }

  @Override
  public String title() {
    return "Images";
  }

  @Override
  public Optional<String> html(Folder folder) throws IOException {
    List<String> trials = new ArrayList<>();
    int more = 0;
    for (TrialEntry trial : folder.results().trials()) {
      List<Path> files = files(folder.path().resolve("images").resolve(trial.id()));
      if (!files.isEmpty() && trials.size() < MOST_TRIALS) {
        trials.add(pictures(trial, files));
        continue;
      }
      more += files.isEmpty() ? 0 : 1;
    }
    String rest =
        more == 0 ? "" : Html.note("Those of " + more + " more trials lie in the folder images.");
    return trials.isEmpty() ? Optional.empty() : Optional.of(String.join("", trials) + rest);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.comparingInt(ImagesSection::place).thenComparing(Path::compareTo))
          .toList();
    }
  }

  /** Known pictures come first, in their order. */
  private static int place(Path file) {
    int place = Pictures.all().stream().map(Picture::name).toList().indexOf(name(file));
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static String pictures(TrialEntry trial, List<Path> files) throws IOException {
    String label = Settings.label(trial) + " · trial " + trial.id();
    StringBuilder html = new StringBuilder("<h3>" + Html.text(label) + "</h3>\n");
    html.append("<div class=\"images\">\n");
    for (Path file : files) {
      html.append(figure(label, file));
    }
    return html.append("</div>\n").toString();
  }

  private static String figure(String label, Path file) throws IOException {
    String caption = Pictures.named(name(file)).map(Picture::caption).orElse(name(file));
    String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    return "<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption>"
            .formatted(Html.text(name(file) + ", " + label), bytes, Html.text(caption))
        + "</figure>\n";
  }
}
