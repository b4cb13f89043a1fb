package org.vaezoo.core.graph;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places in braces: {@code {0}} is the first input, {@code {y}} the result, {@code
 * {axis}} a setting. A text without {@code {y}} is an expression, which becomes the result. An
 * input that is absent is {@code None}; all inputs as a list are {@code {*}}.
 */
record ScriptTemplate(String text) implements Script {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+|\\*)\\}");

  @Override
  public String of(Site site, String y, List<String> x) {
    String statements = text.contains("{y}") ? text : "{y} = " + text;
    return PLACE
        .matcher(statements)
        .replaceAll(place -> Matcher.quoteReplacement(value(place, site, y, x)));
  }

  private static String value(MatchResult place, Site site, String y, List<String> x) {
    String name = place.group(1);
    if (name.equals("y")) {
      return y;
    }
    if (name.equals("*")) {
      return "[" + String.join(", ", x) + "]";
    }
    if (Character.isDigit(name.charAt(0))) {
      int input = Integer.parseInt(name);
      return input < x.size() ? x.get(input) : "None";
    }
    return ScriptTexts.literal(site.settings().get(name));
  }
}
