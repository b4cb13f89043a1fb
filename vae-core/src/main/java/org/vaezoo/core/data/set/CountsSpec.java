package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.format.CountsFile;
import org.vaezoo.core.data.format.LabelFile;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Bags of words: one document an example, with the count of each of D words. The format is that of
 * the bag-of-words collection of the UCI machine learning repository ({@link CountsFile}). Paths
 * are relative to the data folder, or absolute. The test examples are those of a file, or some of
 * the one file ({@link Partition}).
 */
@PartType("counts")
@Doc("Bags of words: lines of document, word, count below a header of three lines.")
public record CountsSpec(
    @Doc("File of the documents.") String path,
    @Doc("File of the test examples.") @Default("null") Optional<String> testPath,
    @Doc("Documents held out for the test where there is no test file.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("File of the labels: a class a line, empty or -1 where one is not known.") @Default("null")
        Optional<String> labels,
    @Doc("File of the labels of the test examples.") @Default("null") Optional<String> testLabels)
    implements DataSetSpec {

  /** Documents without labels. */
  public CountsSpec(String path, Optional<String> testPath, int testCount) {
    this(path, testPath, testCount, Optional.empty(), Optional.empty());
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

  /** Reads the files: they are checked in full before training. */
  @Override
  public SetDescription describe(DataFolder folder) {
    CountsFile train = CountsFile.read(folder.resolve(path));
    Optional<CountsFile> test = test(folder, train);
    return new SetDescription(
            path,
            new Shape(train.width()),
            DataKind.COUNT,
            train.documents() - testCount,
            test.map(CountsFile::documents).orElse(testCount))
        .labelled(LabelFile.table(labels(folder, train), testLabels(folder, test)));
  }

  @Override
  public StoredSet load(DataFolder folder) {
    CountsFile train = CountsFile.read(folder.resolve(path));
    Optional<CountsFile> test = test(folder, train);
    MessageDigest digest = Sha256.start();
    Digests.note(digest, "train", train.sha256());
    test.ifPresent(found -> Digests.note(digest, "test", found.sha256()));
    Optional<LabelFile> own = labels(folder, train);
    Optional<LabelFile> tested = testLabels(folder, test);
    LabelFile.note(digest, own, tested);
    Optional<LabelTable> table = LabelFile.table(own, tested);
    return new StoredSet(
            Digests.hex(digest),
            train.counts().with(table.map(LabelTable::training)),
            test.map(found -> found.counts().with(table.flatMap(LabelTable::test))),
            testCount)
        .labelled(table);
  }

  private Optional<LabelFile> labels(DataFolder folder, CountsFile train) {
    return labels.map(file -> LabelFile.read(folder, file, train.documents()));
  }

  private Optional<LabelFile> testLabels(DataFolder folder, Optional<CountsFile> test) {
    return test.flatMap(
        found -> testLabels.map(file -> LabelFile.read(folder, file, found.documents())));
  }

  private Optional<CountsFile> test(DataFolder folder, CountsFile train) {
    if (testCount >= train.documents()) {
      throw train.bad(
          1, "more documents than the " + testCount + " of testCount", "" + train.documents());
    }
    Optional<CountsFile> test = testPath.map(file -> CountsFile.read(folder.resolve(file)));
    if (test.isPresent() && test.get().width() != train.width()) {
      throw test.get().bad(2, train.width() + " words, as in training", "" + test.get().width());
    }
    return test;
  }
}
