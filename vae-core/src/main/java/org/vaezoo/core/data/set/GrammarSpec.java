package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.TokenSequences;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Sentences drawn from a {@link Grammar} that is itself drawn from the seed. The name in tables
 * says the entropy in bits a token: the least bits/dim that a model can have, but for the chance of
 * the draw. Nothing is read: the keys are the whole set.
 */
@PartType("grammar")
@Doc("Sentences of a random regular grammar of known entropy; generated.")
public record GrammarSpec(
    @Range(min = 1, max = 1 << 10) @Doc("States of the grammar.") @Default("8") int states,
    @Range(min = 1, max = 1 << 10) @Doc("Tokens beside end and unknown.") @Default("12") int words,
    @Range(min = 1, max = 1 << 10)
        @Doc("Productions of each state, each with a word of its own.")
        @Default("3")
        int branches,
    @Range(min = 0, max = 1)
        @Doc("Probability of an end in each state but the first.")
        @Default("0.1")
        double stop,
    @Range(min = 2, max = 1 << 10)
        @Doc("Tokens of the longest sentence, its end included.")
        @Default("20")
        int longest,
    @Range(min = 1, max = 1 << 20) @Doc("Sentences that train or validate.") @Default("10000")
        int sentences,
    @Range(min = 1, max = 1 << 20) @Doc("Sentences that test.") @Default("1000") int testSentences,
    @Doc("Seed of grammar and sentences.") @Default("1") long seed)
    implements DataSetSpec {

  @Override
  public void check(String pointer, Problems problems) {
    if (branches > words) {
      problems.add(
          pointer + "/branches",
          "the productions of a state have different words: expected at most the "
              + words
              + " words, found "
              + branches);
    }
  }

  @Override
  public SetDescription describe(DataFolder folder) {
    return new SetDescription(
        String.format(Locale.ROOT, "grammar(%.4f bits/token)", grammar().bitsPerToken()),
        new Shape(longest),
        DataKind.TOKEN,
        sentences,
        testSentences,
        Optional.of(vocabulary()));
  }

  @Override
  public StoredSet load(DataFolder folder) {
    int[][] training = drawn(0, sentences);
    int[][] test = drawn(sentences, testSentences);
    MessageDigest digest = Sha256.start();
    Digests.note(digest, training);
    Digests.note(digest, test);
    return new StoredSet(
        Digests.hex(digest),
        new TokenSequences(training, longest, vocabulary()),
        Optional.of(new TokenSequences(test, longest, vocabulary())),
        0);
  }

  /** The grammar of the seed. */
  Grammar grammar() {
    return Grammar.random(states, words, branches, stop, longest, stream().child(0));
  }

  private int[][] drawn(int first, int count) {
    Grammar grammar = grammar();
    CounterStream text = stream().child(1);
    return IntStream.range(first, first + count)
        .mapToObj(sentence -> grammar.sentence(text.child(sentence)))
        .toArray(int[][]::new);
  }

  private CounterStream stream() {
    return CounterStream.of(Purpose.GRAMMAR, seed);
  }

  private Vocabulary vocabulary() {
    List<String> names = IntStream.range(0, words).mapToObj(word -> "w" + word).toList();
    return new Vocabulary(names);
  }
}
