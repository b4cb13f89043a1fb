package org.vaezoo.experiments.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.experiments.table.Note;

/** What was left out, file by file and row by row. */
final class NotesSection implements Section {

  /** So many stand open; the others can be unfolded. */
  private static final int OPEN = 12;

  @Override
  public String id() {
    return "left-out";
  }

  @Override
  public String title() {
    return "Left out";
  }

  @Override
  public Optional<String> html(Folder folder) {
    List<Note> notes = folder.notes();
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    int open = Math.min(OPEN, notes.size());
    String html =
        "<div class=\"problems-box\">\n"
            + Html.note("What is listed here is in no mean, figure or measure below.")
            + list(notes.subList(0, open))
            + rest(notes.subList(open, notes.size()))
            + "</div>\n";
    return Optional.of(html);
  }

  private static String rest(List<Note> notes) {
    return notes.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "<details><summary>%d more</summary>\n%s</details>\n",
            notes.size(),
            list(notes));
  }

  private static String list(List<Note> notes) {
    return notes.stream()
        .map(note -> "<li>" + Html.text(note.text()) + "</li>\n")
        .collect(Collectors.joining("", "<ul class=\"problems\">\n", "</ul>\n"));
  }
}
