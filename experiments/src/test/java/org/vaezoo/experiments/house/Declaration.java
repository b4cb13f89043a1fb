package org.vaezoo.experiments.house;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A type as its source declares it.
 *
 * @param name simple name
 * @param isPublic whether it says {@code public}
 * @param javadoc its Javadoc, or nothing
 */
record Declaration(String name, boolean isPublic, String javadoc) {

  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^ *((?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*)"
              + "(?:class|interface|enum|record|@interface) (\\w+)");

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private static final Pattern REMARK = Pattern.compile("//.*");

  /** Annotations, whose arguments hold two levels of brackets at most. */
  private static final Pattern ANNOTATIONS =
      Pattern.compile("(?:\\s*@[\\w.]+(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?)*\\s*");

  /** Every type that a file declares, in its order. */
  static List<Declaration> in(String file) {
    return TYPE.matcher(file)
        .results()
        .map(found -> new Declaration(found.group(2), isPublic(found), javadoc(file, found)))
        .toList();
  }

  private static boolean isPublic(MatchResult found) {
    return found.group(1).contains("public ");
  }

  /** The last comment before a declaration, if nothing but annotations stands between. */
  private static String javadoc(String file, MatchResult found) {
    String before = file.substring(0, found.start());
    int begin = before.lastIndexOf("/**");
    int end = before.indexOf("*/", Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      return "";
    }
    String between = TEXT.matcher(before.substring(end + 2)).replaceAll("1");
    between = REMARK.matcher(between).replaceAll("");
    return ANNOTATIONS.matcher(between).matches() ? before.substring(begin, end) : "";
  }
}
