package org.vaezoo.core.data.set;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.format.LabelFile;
import org.vaezoo.core.data.format.TextFile;
import org.vaezoo.core.data.format.TextUnit;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.WordSequences;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Text by lines: each line that is not blank is a sequence of tokens, followed by an end token.
 * Sequences of integers, a line each, are read as words. Paths are relative to the data folder, or
 * absolute. The test examples are those of a file, or some of the one file ({@link Partition}).
 */
@PartType("text-lines")
@Doc("Text in UTF-8, each line a sequence of characters or words.")
public record TextLinesSpec(
    @Doc("File of the text.") String path,
    @Doc("File of the test examples.") @Default("null") Optional<String> testPath,
    @Doc("Lines held out for the test where there is no test file.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("What a line is cut into.") @Default("\"word\"") TextUnit unit,
    @Doc(
            "Words of the vocabulary at most, without end and unknown: the most frequent ones of"
                + " the training lines; others are unknown.")
        @Default("10000")
        @Range(min = 1, max = 1 << 20)
        int words,
    @Doc(
            "Tokens of a line at most, the end included; of a longer line the first are kept,"
                + " without an end.")
        @Default("64")
        @Range(min = 2, max = 1 << 16)
        int longest,
    @Doc("File of the labels: a class a line, empty or -1 where one is not known.") @Default("null")
        Optional<String> labels,
    @Doc("File of the labels of the test examples.") @Default("null") Optional<String> testLabels)
    implements DataSetSpec {

  /** Text without labels. */
  public TextLinesSpec(
      String path,
      Optional<String> testPath,
      int testCount,
      TextUnit unit,
      int words,
      int longest) {
    this(path, testPath, testCount, unit, words, longest, Optional.empty(), Optional.empty());
  }

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testPath", testPath, testCount, problems);
    TestChoice.checkLabels(
        pointer,
        new TestChoice.Key("testPath", testPath),
        new TestChoice.Key("labels", labels),
        new TestChoice.Key("testLabels", testLabels),
        problems);
  }

  /** Reads the files, as vocabulary and lengths are known only then. */
  @Override
  public SetDescription describe(DataFolder folder) {
    return sequences(folder).description();
  }

  @Override
  public StoredSet load(DataFolder folder) {
    return sequences(folder).stored();
  }

  private WordSequences sequences(DataFolder folder) {
    TextFile train = TextFile.read(folder.resolve(path));
    Optional<TextFile> test = testPath.map(file -> TextFile.read(folder.resolve(file)));
    MessageDigest digest = Sha256.start();
    Digests.note(digest, "train", train.sha256());
    test.ifPresent(found -> Digests.note(digest, "test", found.sha256()));
    List<List<String>> lines = train.lines(unit);
    if (testCount >= lines.size()) {
      throw new BadDataException(
          train.path()
              + ": expected more lines with text than the "
              + testCount
              + " of testCount, found "
              + lines.size());
    }
    Optional<List<List<String>>> tested = test.map(file -> file.lines(unit));
    Optional<LabelFile> own = labels.map(file -> LabelFile.read(folder, file, lines.size()));
    Optional<LabelFile> ofTest =
        tested.flatMap(found -> testLabels.map(file -> LabelFile.read(folder, file, found.size())));
    LabelFile.note(digest, own, ofTest);
    return new WordSequences(
        path,
        Digests.hex(digest),
        lines,
        tested,
        testCount,
        words,
        longest,
        LabelFile.table(own, ofTest));
  }
}
