package org.vaezoo.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.figure.SettingColors;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.Pictures;

/**
 * The pictures that lie in {@code images/TRIAL}, within the page: of each setting those of the
 * first trial, in the order of the settings.
 */
final class ImagesSection implements Section {

  /** Of more settings than this the pictures stay in their folder: the page would be too large. */
  private static final int MOST_SETTINGS = 40;

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
    Map<String, Map<RecordedTrial, List<Path>>> drawn = drawn(folder);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    StringBuilder html = new StringBuilder();
    for (String label : shown(folder, drawn.keySet())) {
      Map.Entry<RecordedTrial, List<Path>> first = drawn.get(label).entrySet().iterator().next();
      first.getValue().forEach(file -> names.add(name(file)));
      html.append(pictures(first.getKey(), first.getValue()));
    }
    int trials = drawn.values().stream().mapToInt(Map::size).sum();
    int shown = Math.min(MOST_SETTINGS, drawn.size());
    return Optional.of(captions(names) + more(trials - shown) + html);
  }

  private static List<String> shown(Folder folder, Set<String> drawn) {
    return folder.settings().colors().keySet().stream()
        .filter(drawn::contains)
        .limit(MOST_SETTINGS)
        .toList();
  }

  /** The files of each trial that has some, by the label of its setting. */
  private static Map<String, Map<RecordedTrial, List<Path>>> drawn(Folder folder)
      throws IOException {
    Map<String, Map<RecordedTrial, List<Path>>> drawn = new LinkedHashMap<>();
    for (RecordedTrial trial : folder.results().trials()) {
      List<Path> files = files(folder.path().resolve("images").resolve(trial.id()));
      if (trial.finished() && !files.isEmpty()) {
        drawn
            .computeIfAbsent(SettingColors.label(trial), label -> new LinkedHashMap<>())
            .put(trial, files);
      }
    }
    return drawn;
  }

  /** What the pictures show, said once for all trials. */
  private static String captions(Set<String> names) {
    return Pictures.all().stream()
        .filter(picture -> names.contains(picture.name()))
        .map(picture -> "<li>" + Html.text(picture.caption()) + "</li>\n")
        .collect(Collectors.joining("", "<ul class=\"captions\">\n", "</ul>\n"));
  }

  private static String more(int trials) {
    String zoom = "A click on a picture enlarges it.";
    return trials == 0
        ? Html.note(zoom)
        : Html.note(
            "Of each setting one trial is shown; pictures of "
                + trials
                + " more were drawn. "
                + zoom);
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

  private static String pictures(RecordedTrial trial, List<Path> files) throws IOException {
    String label = SettingColors.label(trial) + " · trial " + trial.id();
    StringBuilder html = new StringBuilder("<h3>" + Html.text(label) + "</h3>\n");
    html.append("<div class=\"images\">\n");
    for (Path file : files) {
      html.append(figure(label, file));
    }
    return html.append("</div>\n").toString();
  }

  private static String figure(String label, Path file) throws IOException {
    return String.format(
            Locale.ROOT,
            "<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption>",
            Html.text(name(file) + ", " + label),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)),
            Html.text(name(file)))
        + "</figure>\n";
  }
}
