package org.vaezoo.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Text made harmless for a page: whatever a folder holds, it is shown and never obeyed. */
final class Html {

  private Html() {}

  /** Text as content of an element, or of an attribute in double quotes. */
  static String text(String raw) {
    StringBuilder safe = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      safe.append(character(raw.charAt(i)));
    }
    return safe.toString();
  }

  private static String character(char raw) {
    return switch (raw) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(raw);
    };
  }

  /** JSON as content of a script element, which no text within can end. */
  static String json(JsonNode tree) {
    return tree.toString().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  /** A section with a heading. */
  static String section(String id, String title, String content) {
    String name = text(id);
    return String.format(
            Locale.ROOT,
            "<section id=\"%s\" aria-labelledby=\"%s-title\">\n<h2 id=\"%s-title\">%s</h2>\n",
            name,
            name,
            name,
            text(title))
        + content
        + "</section>\n";
  }

  /** A paragraph that explains. */
  static String note(String raw) {
    return "<p class=\"note\">" + text(raw) + "</p>\n";
  }
}
