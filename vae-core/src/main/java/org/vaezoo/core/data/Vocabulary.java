package org.vaezoo.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.pass.Tokens;

/** The words that token numbers stand for: the two of {@link Tokens} first, then those seen. */
public final class Vocabulary {

  private static final List<String> SPECIAL_WORDS = List.of("<end>", "<unknown>");

  private final List<String> words;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /**
   * @param seen different words, which are numbered in this order from {@link Tokens#SPECIAL}
   */
  public Vocabulary(List<String> seen) {
    List<String> all = new ArrayList<>(SPECIAL_WORDS);
    for (String word : seen) {
      if (numbers.put(word, all.size()) != null) {
        throw new IllegalArgumentException("expected different words, found a second " + word);
      }
      all.add(word);
    }
    this.words = List.copyOf(all);
  }

  /**
   * The most frequent words of some sequences, the most frequent first, equals by their text.
   *
   * @param most words at most, without the special ones
   */
  public static Vocabulary of(Iterable<List<String>> sequences, int most) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (List<String> sequence : sequences) {
      sequence.forEach(word -> counts.merge(word, 1L, Long::sum));
    }
    Comparator<String> byCount = Comparator.comparing(counts::get, Comparator.reverseOrder());
    return new Vocabulary(
        counts.keySet().stream()
            .sorted(byCount.thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .toList());
  }

  /** Number of tokens, V. */
  public int size() {
    return words.size();
  }

  /** Number of a word; {@link Tokens#UNKNOWN} where it is not in the vocabulary. */
  public int number(String word) {
    return numbers.getOrDefault(word, Tokens.UNKNOWN);
  }

  /**
   * The numbers of a sequence, with {@link Tokens#END} after it where that fits.
   *
   * @param longest numbers at most
   */
  public int[] numbers(List<String> sequence, int longest) {
    int[] all = new int[Math.min(longest, sequence.size() + 1)];
    Arrays.fill(all, Tokens.END);
    for (int t = 0; t < Math.min(longest, sequence.size()); t++) {
      all[t] = number(sequence.get(t));
    }
    return all;
  }

  /** The word of a number of 0 .. V - 1. */
  public String word(int number) {
    return words.get(number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && that.words.equals(words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** As {@code vocabulary of 52}. */
  @Override
  public String toString() {
    return "vocabulary of " + size();
  }
}
