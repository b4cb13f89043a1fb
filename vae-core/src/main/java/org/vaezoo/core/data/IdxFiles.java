package org.vaezoo.core.data;

import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.files.Sha256;

/** The IDX files of one data set. */
record IdxFiles(
    IdxFile trainImages,
    Optional<IdxFile> trainLabels,
    Optional<IdxFile> testImages,
    Optional<IdxFile> testLabels) {

  /** What the headers say; each is held against the others. */
  SetDescription describe(String name, int testCount) {
    IdxHeader train = images(trainImages);
    checkLabels(trainLabels, train.examples());
    if (testImages.isEmpty()) {
      checkTestCount(testCount, train.examples());
      return description(name, train, train.examples() - testCount, testCount);
    }
    IdxHeader test = images(testImages.get());
    checkLabels(testLabels, test.examples());
    if (!test.example().equals(train.example())) {
      throw testImages
          .get()
          .bad("examples of " + train.example() + " as in training", test.example().toString());
    }
    return description(name, train, train.examples(), test.examples());
  }

  /** All files; the digest is over the digests of their unpacked contents, each with its role. */
  StoredSet load(int testCount) {
    MessageDigest digest = Sha256.start();
    StoredExamples training = examples("train", trainImages, trainLabels, digest);
    Optional<StoredExamples> test =
        testImages.map(images -> examples("test", images, testLabels, digest));
    return new StoredSet(Digests.hex(digest), training, test, testCount);
  }

  private static StoredExamples examples(
      String role, IdxFile images, Optional<IdxFile> labels, MessageDigest digest) {
    Idx pixels = images.read();
    Digests.note(digest, role + "-images", pixels.sha256());
    Optional<Idx> classes = labels.map(IdxFile::read);
    classes.ifPresent(idx -> Digests.note(digest, role + "-labels", idx.sha256()));
    return new GreyLevels(pixels.values(), pixels.header().example(), classes.map(Idx::values));
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

  private SetDescription description(String name, IdxHeader header, int training, int test) {
    SetDescription images =
        new SetDescription(name, header.example(), DataKind.GREY, training, test);
    return trainLabels
        .map(
            labels ->
                images.withClasses(
                    Labels.classes(values(labels), testLabels.map(IdxFiles::values))))
        .orElse(images);
  }

  private static byte[] values(IdxFile labels) {
    return labels.read().values();
  }
}
