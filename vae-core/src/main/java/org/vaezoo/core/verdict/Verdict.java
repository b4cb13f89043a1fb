package org.vaezoo.core.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be said of a model's code.
 *
 * @param possible the words that the evidence leaves; one is the verdict
 * @param unmeasured whether evidence that could be measured is missing for one word
 * @param numbers those that gave the word, or would decide, with intervals and lines
 */
public record Verdict(List<Word> possible, boolean unmeasured, String numbers) {

  /** How a cell begins that has no word as intervals cross their lines. */
  public static final String UNDECIDED = "undecided";

  /** How a cell begins that has no word as evidence was not measured. */
  public static final String UNMEASURED = "needs the measure";

  /** Possible words that a cell names at most; where there are more, the rules' cell has them. */
  private static final int MOST_NAMED = 3;

  public Verdict {
    possible = List.copyOf(possible);
  }

  /** The word, where there is one. */
  public Optional<Word> word() {
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** The word, or that there is none, and the few that are possible: the cell of the column. */
  public String label() {
    if (possible.size() == 1) {
      return words();
    }
    String none = unmeasured ? UNMEASURED : UNDECIDED;
    return possible.size() > MOST_NAMED ? none : none + ": " + words();
  }

  /** What gave the word, or all that are possible and what would decide: the cell of the rules. */
  public String rule() {
    return possible.size() == 1 ? numbers : words() + "; would decide: " + numbers;
  }

  private String words() {
    return possible.stream().map(Word::label).collect(Collectors.joining(" or "));
  }

  /**
   * Whether a cell holds a word.
   *
   * @param cell of the column, as {@link #label} makes it
   */
  public static boolean isWord(String cell) {
    return !cell.isBlank() && !cell.startsWith(UNDECIDED) && !cell.startsWith(UNMEASURED);
  }
}
