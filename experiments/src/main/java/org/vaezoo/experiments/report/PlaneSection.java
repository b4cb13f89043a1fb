package org.vaezoo.experiments.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.experiments.compare.SplitRow;
import org.vaezoo.experiments.figure.Figures;
import org.vaezoo.experiments.figure.Plane;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** The rate-distortion plane that answers the mouse; the still one stands among the figures. */
final class PlaneSection implements Section {

  @Override
  public String id() {
    return "rate-and-distortion";
  }

  @Override
  public String title() {
    return "Rate and distortion";
  }

  @Override
  public Optional<String> html(Folder folder) {
    if (folder.results().splits().isEmpty()) {
      return Optional.empty();
    }
    Plane plane = Plane.of(folder.results(), Figures.split(folder.results()));
    String words =
        "A dot is a finished trial on the split that is chosen below the plane; a click shows it in"
            + " the table. The line is the lower convex hull of the single trials; on a dashed line"
            + " the ELBO, in nats, is the same."
            + plane.words();
    String canvas =
        String.format(
            Locale.ROOT,
            """
            <div class="needs-script" hidden>
            <div class="plane"><canvas id="plane" data-x="%s" data-y="%s" role="img" \
            aria-label="Rate-distortion plane; the table of trials holds the same \
            numbers"></canvas></div>
            </div>
            """,
            Html.text(EvaluationColumns.RATE.mean().heading()),
            Html.text(EvaluationColumns.DISTORTION.mean().heading()));
    return Optional.of(canvas + Html.note(words));
  }

  /** What the script draws, by split. */
  static ObjectNode data(Folder folder) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (String split : folder.results().splitNames()) {
      data.set(split, data(folder, Plane.of(folder.results(), split)));
    }
    return data;
  }

  private static ObjectNode data(Folder folder, Plane plane) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode settings = json.putArray("settings");
    plane
        .bySetting()
        .forEach(
            (label, rows) -> {
              ObjectNode setting = settings.addObject().put("label", label);
              setting.put("color", css(folder.settings().colors().get(label)));
              setting.set("points", points(rows));
            });
    ArrayNode hull = json.putArray("hull");
    plane
        .hull()
        .vertices()
        .forEach(each -> hull.addObject().put("x", each.rate()).put("y", each.distortion()));
    return json;
  }

  private static ArrayNode points(List<SplitRow> rows) {
    ArrayNode points = JsonNodeFactory.instance.arrayNode();
    for (SplitRow row : rows) {
      ObjectNode point = points.addObject().put("x", row.rate()).put("y", row.distortion());
      point.put("trial", row.trial().id());
    }
    return points;
  }

  private static String css(Color color) {
    return String.format(
        Locale.ROOT, "rgb(%d,%d,%d)", color.getRed(), color.getGreen(), color.getBlue());
  }
}
