package org.vaezoo.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that differ by a part of their name alone, as the bounds of each K: {@code
 * importance_{K}_nats}. A capital in braces stands for a whole number, a small word in braces for
 * words joined by {@code _}.
 *
 * @param pattern of the names
 * @param like what all members share; its name is of no meaning, and its sentence may name what
 *     stands in braces
 */
public record ColumnFamily(String pattern, Column like) implements SchemaPart {

  private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)}");
  private static final String WORDS = "([a-z][a-z0-9]*(?:_[a-z0-9]+)*?)";
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final String PLACE = "member";

  public ColumnFamily {
    if (!BRACES.matcher(pattern).find()) {
      throw new IllegalArgumentException(
          "expected a pattern like prior_{K}_nats, found " + pattern);
    }
  }

  /** A family of numbers. */
  public static ColumnFamily number(String pattern, Unit unit, String meaning) {
    return new ColumnFamily(pattern, Column.number(PLACE, unit, meaning));
  }

  /** A family of texts. */
  public static ColumnFamily text(String pattern, String meaning) {
    return new ColumnFamily(pattern, Column.text(PLACE, meaning));
  }

  /** A family of yes and no. */
  public static ColumnFamily truth(String pattern, String meaning) {
    return new ColumnFamily(pattern, Column.truth(PLACE, meaning));
  }

  /** The same family, which tables had first in a later version. */
  public ColumnFamily since(int version) {
    return new ColumnFamily(pattern, like.since(version));
  }

  /** The same family, which tables had last in a version before this. */
  public ColumnFamily until(int version) {
    return new ColumnFamily(pattern, like.until(version));
  }

  /** The member with these in the place of the braces, in their order. */
  public Column at(Object... values) {
    return member(pattern, filled(pattern, values), values);
  }

  /** The member of a name, if it has one. */
  public Optional<Column> column(String name) {
    Matcher matcher = Pattern.compile(expression()).matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      values.add(matcher.group(group));
    }
    return Optional.of(member(pattern, name, values.toArray()));
  }

  private Column member(String braces, String name, Object... values) {
    String meaning = like.meaning();
    Optional<String> title = like.titled();
    Matcher matcher = BRACES.matcher(braces);
    for (Object value : values) {
      if (!matcher.find()) {
        throw new IllegalArgumentException(pattern + ": expected fewer values");
      }
      String braced = matcher.group();
      meaning = meaning.replace(braced, String.valueOf(value));
      title = title.map(words -> words.replace(braced, String.valueOf(value)));
    }
    return new Column(name, title, like.unit(), like.type(), meaning, like.lifetime());
  }

  private static String filled(String pattern, Object... values) {
    Matcher matcher = BRACES.matcher(pattern);
    int[] place = {0};
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(String.valueOf(values[place[0]++])));
  }

  /** The names as a regular expression, with a group for each of the braces. */
  private String expression() {
    return BRACES
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.isUpperCase(found.group(1).charAt(0)) ? NUMBER : WORDS));
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public List<ColumnFamily> families() {
    return List.of(this);
  }
}
