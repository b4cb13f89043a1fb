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

  public Verdict {
    possible = List.copyOf(possible);
  }

  /** The word, where there is one. */
  public Optional<Word> word() {
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** The word, or that there is none and which are possible: the cell of the column. */
  public String label() {
    String words = possible.stream().map(Word::label).collect(Collectors.joining(" or "));
    if (possible.size() == 1) {
      return words;
    }
    return (unmeasured ? UNMEASURED : UNDECIDED) + ": " + words;
  }

  /** The word, or what gives it, with its numbers: the cell of the column of rules. */
  public String rule() {
    return possible.size() == 1 ? numbers : "would decide: " + numbers;
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
