package org.vaezoo.experiments.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.figure.FigureFormats;

/** The figures, drawn in the page itself. */
final class FiguresSection implements Section {

  private static final String COLORS =
      "There are more settings than a legend can name, and their colours repeat; the plane at the"
          + " head of the page names the dot under the pointer.";

  @Override
  public String id() {
    return "figures";
  }

  @Override
  public String title() {
    return "Figures";
  }

  @Override
  public Optional<String> html(Folder folder) {
    return folder.drawings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            (folder.settings().named() ? "" : Html.note(COLORS))
                + folder.drawings().stream()
                    .map(FiguresSection::figure)
                    .collect(Collectors.joining("", "<div class=\"figures\">\n", "</div>\n")));
  }

  private static String figure(Drawing drawing) {
    return "<figure>\n"
        + FigureFormats.svg(drawing)
        + "<figcaption>"
        + Html.text(drawing.caption())
        + "</figcaption>\n</figure>\n";
  }
}
