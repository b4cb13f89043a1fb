package org.vaezoo.core.settings;

import java.util.Collection;
import java.util.Optional;

/** The valid name that someone probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The candidate with the fewest typing errors between, if they are few. */
  public static Optional<String> of(String word, Collection<String> candidates) {
    Optional<String> nearest = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int allowed = Math.min(allowed(word, candidate), fewest - 1);
      if (Math.abs(word.length() - candidate.length()) > allowed) {
        continue;
      }
      int errors = errors(word, candidate);
      if (errors <= allowed) {
        fewest = errors;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** "unknown key 'betta'; did you mean 'beta'? known are alpha, beta" of a word and its kind. */
  public static String unknown(String what, String word, Collection<String> candidates) {
    String guess = of(word, candidates).map(name -> "did you mean '" + name + "'? ").orElse("");
    String known =
        candidates.isEmpty() ? "none is known" : "known: " + String.join(", ", candidates);
    return "unknown " + what + " '" + word + "'; " + guess + known;
  }

  private static int allowed(String word, String candidate) {
    return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
  }

  /**
   * Inserted, deleted, replaced and swapped characters between two words, each counted as one: the
   * optimal string alignment distance.
   */
  private static int errors(String from, String to) {
    int[][] errors = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        errors[i][j] = errors(errors, i, j, from, to);
      }
    }
    return errors[from.length()][to.length()];
  }

  private static int errors(int[][] errors, int i, int j, String from, String to) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int replaced =
        Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1))
            ? 0
            : 1;
    int fewest =
        Math.min(errors[i - 1][j - 1] + replaced, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, errors[i - 2][j - 2] + 1) : fewest;
  }
}
