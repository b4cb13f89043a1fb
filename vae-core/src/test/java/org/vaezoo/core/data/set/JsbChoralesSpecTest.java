package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.format.JsbFile;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.pass.Batch;

class JsbChoralesSpecTest {

  private static final String SOUND =
      """
      {"test": [[[60, 57]]],
       "train": [[[60, 64.0, 57], [60], [], [59], [62]], [[64]]],
       "valid": [[[62, 60], [62]]]}
      """;

  @TempDir private Path folder;

  @Test
  void theMelodyIsTheHighestNoteOfEachStep() {
    assertThat(shown(JsbView.MELODY, 1, 64))
        .isEqualTo("64 60 rest 59 62 <end> | 64 <end> | 62 62 <end> |");
  }

  @Test
  void aChordIsOneTokenOfAllNotes() {
    assertThat(shown(JsbView.CHORD, 1, 64))
        .isEqualTo("64 60 57 60 rest 59 62 <end> | 64 <end> | 62 60 62 <end> |");
  }

  @Test
  void aCoarserGrainTakesOneStepOfSeveral() {
    assertThat(shown(JsbView.MELODY, 2, 64)).isEqualTo("64 rest 62 <end> | 64 <end> | 62 <end> |");
  }

  @Test
  void theTestChoralesAreApart() {
    DataSets sets = load(JsbView.MELODY, 1, 3);
    assertThat(sets.train().size()).isEqualTo(3);
    assertThat(sets.test().size()).isEqualTo(1);
    assertThat(sets.train().shape()).isEqualTo(new Shape(3));
  }

  @Test
  void anythingElseIsNamedByLineAndColumn() {
    assertBad("[]", "line 1, column 1: expected an object with [train, valid, test], found '['");
    assertBad(
        "{\"train\": [[[60]]],\n \"trian\": []}",
        "line 2, column 2: expected each of [train, valid, test] once, found 'trian'");
    assertBad(
        "{\"train\": [[[60]]]}",
        "line 1, column 19: expected each of [train, valid, test] once, found '}'");
    assertBad(
        SOUND.replace("64.0", "64.5"),
        "line 2, column 18: expected a MIDI note, a whole number of 0 to 127, found '64.5'");
    assertBad(
        SOUND.replace("64.0", "128"),
        "line 2, column 18: expected a MIDI note, a whole number of 0 to 127, found '128'");
    assertBad(
        SOUND.replace("64.0", "\"C\""),
        "line 2, column 18: expected a MIDI note, a whole number of 0 to 127, found 'C'");
    assertBad(
        SOUND.replace("[[64]]", "[]"),
        "line 2, column 53: expected at least one in a list of steps, found ']'");
    assertBad(
        SOUND.replace("[[64]]", "7"), "line 2, column 52: expected a list of steps, found '7'");
  }

  @Test
  void anyMutationIsReadOrRefusedInOneLine() {
    Random random = new Random(20260102);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(SOUND);
      int place = random.nextInt(text.length());
      if (i % 2 == 0) {
        text.setLength(place);
      } else {
        text.setCharAt(place, "[]{},:\"x0-".charAt(random.nextInt(10)));
      }
      write(text.toString());
      try {
        JsbFile.read(file());
      } catch (BadDataException e) {
        assertThat(e.getMessage()).startsWith(file() + ": line ").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isBetween(250, 499);
  }

  @Test
  void theChoralesAreThoseOfThePaper() {
    DataFolder data = DataFolder.of(Optional.empty(), System.getenv());
    assumeTrue(
        data.path().isPresent() && Files.exists(data.resolve("jsb-chorales")),
        "VAEZOO_DATA has no jsb-chorales: they are not tested");
    DataSpec spec =
        new DataSpec(new JsbChoralesSpec(JsbView.MELODY, 4, 1000), new NoBinarization(), 76, 1);
    DataSets sets = spec.load(data);
    assertThat(sets.train().size()).isEqualTo(229);
    assertThat(sets.validation().size()).isEqualTo(76);
    assertThat(sets.test().size()).isEqualTo(77);
    assertThat(sets.train().shape()).isEqualTo(new Shape(145));
  }

  private String shown(JsbView view, int grain, int longest) {
    DataSets sets = load(view, grain, longest);
    Vocabulary vocabulary = sets.train().vocabulary().orElseThrow();
    StringBuilder text = new StringBuilder();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Batch batch =
          sets.train()
              .batch(new int[] {0, 1, 2}, new DataNoise.Evaluation(1), manager, DataType.FLOAT32);
      int width = Math.toIntExact(batch.x().getShape().get(1));
      float[] numbers = batch.x().toFloatArray();
      int[] lengths = batch.length().orElseThrow().toIntArray();
      for (int b = 0; b < lengths.length; b++) {
        for (int t = 0; t < lengths[b]; t++) {
          text.append(vocabulary.word((int) numbers[b * width + t])).append(' ');
        }
        text.append("| ");
      }
    }
    return text.toString().strip();
  }

  private DataSets load(JsbView view, int grain, int longest) {
    write(SOUND);
    JsbChoralesSpec set = new JsbChoralesSpec(view, grain, longest);
    return new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.at(folder));
  }

  private void assertBad(String text, String message) {
    write(text);
    assertThatThrownBy(() -> JsbFile.read(file()))
        .isInstanceOf(BadDataException.class)
        .hasMessage(file() + ": " + message);
  }

  private Path file() {
    return folder.resolve("jsb-chorales").resolve("jsb-chorales-16th.json");
  }

  private void write(String text) {
    try {
      Files.createDirectories(file().getParent());
      Files.write(file(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
