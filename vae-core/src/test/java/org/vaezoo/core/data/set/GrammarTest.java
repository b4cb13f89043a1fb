package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.set.Grammar.Production;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.Tokens;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class GrammarTest {

  private static final GrammarSpec SPEC = new GrammarSpec(8, 12, 3, 0.1, 20, 4000, 500, 1);

  private static final int A = Tokens.SPECIAL;
  private static final int B = Tokens.SPECIAL + 1;

  /** Two tokens of a fair coin, then the end: two bits in three tokens. */
  @Test
  void twoFairCoinsHaveTwoBits() {
    Grammar coins =
        new Grammar(List.of(List.of(new Production(A, 0, 0.5), new Production(B, 0, 0.5))), 3);
    assertThat(coins.entropy()).isCloseTo(2 * Math.log(2), within(1e-15));
    assertThat(coins.meanLength()).isEqualTo(3);
    assertThat(coins.bitsPerToken()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(coins.logProbability(new int[] {A, B, Tokens.END}))
        .isCloseTo(-2 * Math.log(2), within(1e-15));
  }

  /** One token, then with probability 3/4 another of the same: a geometric length. */
  @Test
  void aLengthAloneHasTheEntropyOfAGeometricVariate() {
    Grammar length = new Grammar(List.of(List.of(new Production(A, 0, 0.75))), 500);
    double bits = 0.75 * Math.log(1 / 0.75) + 0.25 * Math.log(4);
    assertThat(length.entropy()).isCloseTo(bits / 0.25, within(1e-12));
    assertThat(length.meanLength()).isCloseTo(4, within(1e-12));
  }

  /** The sum of -p log p over all sentences, one by one. */
  @Test
  void entropyIsThatOfTheListOfAllSentences() {
    Grammar grammar = Grammar.random(3, 4, 2, 0.2, 5, CounterStream.of(Purpose.GRAMMAR, 7));
    double total = 0;
    double entropy = 0;
    double length = 0;
    for (int[] sentence : allSentences(4, 5)) {
      double p = probability(grammar, sentence);
      total += p;
      length += p * sentence.length;
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    assertThat(total).isCloseTo(1, within(1e-12));
    assertThat(grammar.entropy()).isCloseTo(entropy, within(1e-12));
    assertThat(grammar.meanLength()).isCloseTo(length, within(1e-12));
  }

  private static double probability(Grammar grammar, int[] sentence) {
    try {
      return Math.exp(grammar.logProbability(sentence));
    } catch (IllegalArgumentException noSuchToken) {
      return 0;
    }
  }

  /** Every sequence of words, with an end, of at most "longest" tokens. */
  private static List<int[]> allSentences(int words, int longest) {
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(
            length ->
                IntStream.range(0, (int) Math.pow(words, length))
                    .mapToObj(number -> sentence(number, words, length)))
        .collect(Collectors.toList());
  }

  private static int[] sentence(int number, int words, int length) {
    int[] sentence = new int[length + 1];
    int rest = number;
    for (int t = 0; t < length; t++) {
      sentence[t] = Tokens.SPECIAL + rest % words;
      rest /= words;
    }
    return sentence;
  }

  /** The mean surprise of drawn sentences is the entropy: the draws follow the probabilities. */
  @Test
  void drawnSentencesSurpriseByTheEntropy() {
    Grammar grammar = SPEC.grammar();
    Moments surprise = new Moments();
    Moments length = new Moments();
    for (int sentence = 0; sentence < 20_000; sentence++) {
      int[] drawn = grammar.sentence(CounterStream.of(Purpose.GRAMMAR, 99, sentence));
      surprise.add(-grammar.logProbability(drawn));
      length.add(drawn.length);
    }
    assertThat(surprise.estimate().mean())
        .isCloseTo(grammar.entropy(), within(4 * surprise.estimate().standardError()));
    assertThat(length.estimate().mean())
        .isCloseTo(grammar.meanLength(), within(4 * length.estimate().standardError()));
  }

  /** Counted, without knowing the grammar: the frequencies of whole short sentences. */
  @Test
  void entropyOfTheCountsApproachesTheEntropy() {
    Grammar grammar = Grammar.random(3, 4, 2, 0.4, 6, CounterStream.of(Purpose.GRAMMAR, 3));
    int draws = 100_000;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      int[] drawn = grammar.sentence(CounterStream.of(Purpose.GRAMMAR, 5, i));
      counts.merge(Arrays.toString(drawn), 1, Integer::sum);
    }
    double plugIn =
        counts.values().stream()
            .mapToDouble(count -> -count / (double) draws * Math.log(count / (double) draws))
            .sum();
    double bias = (counts.size() - 1) / (2.0 * draws); // Miller and Madow
    assertThat(plugIn + bias).isCloseTo(grammar.entropy(), within(0.02));
  }

  @Test
  void theDescriptionSaysTheEntropy() {
    SetDescription description = SPEC.describe(DataFolder.absent());
    String bits = String.format(Locale.ROOT, "%.4f", SPEC.grammar().bitsPerToken());
    assertThat(description.name()).isEqualTo("grammar(" + bits + " bits/token)");
    assertThat(SPEC.grammar().bitsPerToken()).isBetween(0.5, Math.log(4) / Math.log(2));
    assertThat(description.trainingExamples()).isEqualTo(4000);
    assertThat(description.vocabulary().orElseThrow().size()).isEqualTo(14);
  }

  @Test
  void sentencesEndWithinTheLongestLengthAndNoneIsEmpty() {
    StoredSet set = SPEC.load(DataFolder.absent());
    int[] all = IntStream.range(0, set.training().size()).toArray();
    int[] lengths = set.training().lengths(all).orElseThrow();
    assertThat(Arrays.stream(lengths).min().orElseThrow()).isEqualTo(2);
    assertThat(Arrays.stream(lengths).max().orElseThrow()).isEqualTo(20);
    assertThat(set.test().orElseThrow().size()).isEqualTo(500);
  }

  @Test
  void theSeedDecidesTheSentences() {
    Set<String> digests =
        IntStream.of(1, 1, 2)
            .mapToObj(seed -> new GrammarSpec(4, 5, 2, 0.2, 8, 20, 10, seed))
            .map(spec -> spec.load(DataFolder.absent()).digest())
            .collect(Collectors.toSet());
    assertThat(digests).hasSize(2);
  }

  @Test
  void moreProductionsThanWordsAreRefused() {
    Problems problems = new Problems();
    new GrammarSpec(2, 3, 4, 0.1, 9, 10, 10, 1).check("/data/set", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/data/set/branches",
                "the productions of a state have different words: expected at most the 3 words,"
                    + " found 4"));
  }
}
