package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.pass.Tokens;

/**
 * Sequences of words before they are numbered: what every set of sequences is read into.
 *
 * <p>Vocabulary and longest length are those of the examples that train or validate; the test
 * examples add nothing to them. A sequence is followed by {@link Tokens#END}. One that does not fit
 * into the longest length loses its end, and has no end token then.
 *
 * @param name in tables
 * @param digest SHA-256 over all that was read, in hexadecimal
 * @param training sequences of the training file
 * @param test sequences of the test file, if there is one
 * @param testCount how many of the training file are held out where there is no test file
 * @param mostWords size of the vocabulary at most, without the special tokens
 * @param longestAllowed tokens of a sequence at most, the end included
 * @param labels the classes of the sequences, where they have some
 */
public record WordSequences(
    String name,
    String digest,
    List<List<String>> training,
    Optional<List<List<String>>> test,
    int testCount,
    int mostWords,
    int longestAllowed,
    Optional<LabelTable> labels) {

  /** The sequences, numbered. */
  public StoredSet stored() {
    Vocabulary vocabulary = vocabulary();
    int longest = longest();
    return new StoredSet(
            digest,
            numbered(training, vocabulary, longest, labels.map(LabelTable::training)),
            test.map(
                sequences ->
                    numbered(sequences, vocabulary, longest, labels.flatMap(LabelTable::test))),
            testCount)
        .labelled(labels)
        .with(List.of(), List.of(said(vocabulary, longest)));
  }

  /** What a reader cannot see: what is no word of the vocabulary, and what is cut. */
  private String said(Vocabulary vocabulary, int longest) {
    List<List<String>> all = new ArrayList<>(training);
    test.ifPresent(all::addAll);
    long tokens = all.stream().mapToLong(List::size).sum();
    long unknown =
        all.stream()
            .flatMap(List::stream)
            .filter(word -> vocabulary.number(word) == Tokens.UNKNOWN)
            .count();
    long cut = all.stream().filter(words -> words.size() >= longest).count();
    return String.format(
        Locale.ROOT,
        "%d kinds of tokens with end and unknown; %d of %d tokens are unknown; %d sequences do not"
            + " fit into %d tokens with their end and are cut",
        vocabulary.size(),
        unknown,
        tokens,
        cut,
        longest);
  }

  public SetDescription description() {
    return new SetDescription(
            name,
            new Shape(longest()),
            DataKind.TOKEN,
            training.size() - testCount,
            test.map(List::size).orElse(testCount),
            Optional.of(vocabulary()))
        .labelled(labels);
  }

  private Vocabulary vocabulary() {
    return Vocabulary.of(known(), mostWords);
  }

  /** T: of the longest sequence that trains, with its end, but not above what is allowed. */
  private int longest() {
    int length = known().stream().mapToInt(List::size).max().orElseThrow();
    return Math.min(longestAllowed, length + 1);
  }

  /** The sequences that are not held out for the test. */
  private List<List<String>> known() {
    int[] positions = new Partition(training.size(), testCount, 0).training();
    return Arrays.stream(positions).mapToObj(training::get).toList();
  }

  private static TokenSequences numbered(
      List<List<String>> sequences, Vocabulary vocabulary, int longest, Optional<int[]> classes) {
    int[][] numbers =
        sequences.stream().map(words -> vocabulary.numbers(words, longest)).toArray(int[][]::new);
    return new TokenSequences(numbers, longest, vocabulary, classes);
  }
}
