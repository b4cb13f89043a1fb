package org.vaezoo.core.data.format;

import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.ValueCheck;
import org.vaezoo.core.files.Sha256;

/** The IDX files of one data set. */
public record IdxFiles(
    IdxFile trainImages,
    Optional<IdxFile> trainLabels,
    Optional<IdxFile> testImages,
    Optional<IdxFile> testLabels) {

  /** What the headers say; each is held against the others. */
  public SetDescription describe(String name, int testCount, Optional<ValueKind> said) {
    IdxHeader train = images(trainImages);
    checkLabels(trainLabels, train.examples());
    if (testImages.isEmpty()) {
      checkTestCount(testCount, train.examples());
      return description(name, train, said, train.examples() - testCount, testCount);
    }
    IdxHeader test = images(testImages.get());
    checkLabels(testLabels, test.examples());
    if (!test.example().equals(train.example())) {
      throw testImages
          .get()
          .bad("examples of " + train.example() + " as in training", test.example().toString());
    }
    return description(name, train, said, train.examples(), test.examples());
  }

  /** All files; the digest is over the digests of their unpacked contents, each with its role. */
  public StoredSet load(int testCount, Optional<ValueKind> said) {
    MessageDigest digest = Sha256.start();
    Idx train = trainImages.read();
    Optional<Idx> test = testImages.map(IdxFile::read);
    Optional<LabelTable> labels = labels();
    note(digest, "train", train, trainLabels);
    test.ifPresent(images -> note(digest, "test", images, testLabels));
    return new StoredSet(
            Digests.hex(digest),
            examples(trainImages, train, labels.map(LabelTable::training), said),
            test.map(
                images ->
                    examples(testImages.get(), images, labels.flatMap(LabelTable::test), said)),
            testCount)
        .labelled(labels);
  }

  private static void note(
      MessageDigest digest, String role, Idx images, Optional<IdxFile> labels) {
    Digests.note(digest, role + "-images", images.sha256());
    labels.ifPresent(file -> Digests.note(digest, role + "-labels", file.read().sha256()));
  }

  private static StoredExamples examples(
      IdxFile file, Idx images, Optional<int[]> labels, Optional<ValueKind> said) {
    return new ValueCheck(file.file().name(), images.header().example(), labels, said)
        .bytes(images.values());
  }

  private Optional<LabelTable> labels() {
    return trainLabels.map(
        file ->
            LabelTable.of(
                file.file().name(), file.read().values(), testLabels.map(IdxFiles::values)));
  }

  private static IdxHeader images(IdxFile file) {
    IdxHeader header = file.header();
    if (header.dimensions().size() < 2) {
      throw file.bad("2 to 4 dimensions (examples first)", "dimensions " + header);
    }
    return header;
  }

  private static void checkLabels(Optional<IdxFile> labels, int examples) {
    if (labels.isEmpty()) {
      return;
    }
    IdxHeader header = labels.get().header();
    if (header.dimensions().size() != 1 || header.examples() != examples) {
      throw labels.get().bad(examples + " labels, as many as images", "dimensions " + header);
    }
  }

  private void checkTestCount(int testCount, int examples) {
    if (testCount >= examples) {
      throw trainImages.bad(
          "more than the " + testCount + " of testCount", "dimension " + examples);
    }
  }

  private SetDescription description(
      String name, IdxHeader header, Optional<ValueKind> said, int training, int test) {
    return new SetDescription(
            name, header.example(), said.map(ValueKind::data).orElse(DataKind.GREY), training, test)
        .labelled(labels());
  }

  private static byte[] values(IdxFile labels) {
    return labels.read().values();
  }
}
