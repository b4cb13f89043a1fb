package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksFileTest {

  private static final double[] ODD = {Double.NaN, -0.0, Double.MIN_VALUE, Math.PI};

  @TempDir Path folder;

  private final List<String> computed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private StopSignal stop;

  @BeforeEach
  void nobodyStops() {
    stop = StopSignal.never();
  }

  private BlocksFile open(String of) {
    List<JsonNode> key = List.of(TextNode.valueOf(of));
    return BlocksFile.open(new TrialFolder(folder), "bounds", key, () -> {}, stop, notes::add);
  }

  private List<double[]> block(BlocksFile file, String name) {
    return file.block(
        name,
        () -> {
          computed.add(name);
          return List.of(ODD, new double[0], new double[] {name.length()});
        });
  }

  private static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private Path path() {
    return folder.resolve("bounds.blocks");
  }

  @Test
  void finishedBlocksAreHandedBackBitForBitAndNotComputedAgain() {
    try (BlocksFile file = open("a")) {
      block(file, "one");
      block(file, "three");
    }
    assertThat(notes).isEmpty();
    try (BlocksFile file = open("a")) {
      List<double[]> one = block(file, "one");
      assertThat(one).hasSize(3);
      assertThat(bits(one.get(0))).isEqualTo(bits(ODD));
      assertThat(one.get(1)).isEmpty();
      assertThat(one.get(2)).containsExactly(3);
      assertThat(block(file, "three").get(2)).containsExactly(5);
      block(file, "four");
    }
    assertThat(notes).containsExactly("bounds goes on after 2 finished blocks");
    assertThat(computed).containsExactly("one", "three", "four");
  }

  @Test
  void blocksOfAnythingElseAreNotTakenUp() {
    try (BlocksFile file = open("a")) {
      block(file, "one");
    }
    try (BlocksFile file = open("b")) {
      block(file, "one");
    }
    assertThat(computed).containsExactly("one", "one");
    assertThat(notes).isEmpty();
  }

  /** A kill tears the file at any byte; a bad disk changes one. */
  @Test
  void whatIsTornOrChangedIsCutOffAndComputedAgain() throws IOException {
    try (BlocksFile file = open("a")) {
      block(file, "one");
    }
    int ofOne = Files.readAllBytes(path()).length;
    try (BlocksFile file = open("a")) {
      block(file, "one");
      block(file, "two");
    }
    byte[] whole = Files.readAllBytes(path());
    for (int length = 0; length < whole.length; length++) {
      Files.write(path(), Arrays.copyOf(whole, length));
      assertGoesOnTo(whole, length < ofOne ? List.of("one", "two") : List.of("two"));
    }
    for (int changed = ofOne; changed < whole.length; changed++) {
      byte[] bytes = whole.clone();
      bytes[changed] ^= 64;
      Files.write(path(), bytes);
      assertGoesOnTo(whole, List.of("two"));
    }
  }

  private void assertGoesOnTo(byte[] whole, List<String> again) throws IOException {
    computed.clear();
    try (BlocksFile file = open("a")) {
      block(file, "one");
      block(file, "two");
    }
    assertThat(computed).isEqualTo(again);
    assertThat(Files.readAllBytes(path())).isEqualTo(whole);
  }

  @Test
  void aStopIsAskedForBeforeEveryBlockAlsoBeforeOneThatIsKept() {
    try (BlocksFile file = open("a")) {
      block(file, "one");
      stop.request();
      assertThatThrownBy(() -> block(file, "two")).isInstanceOf(StoppedException.class);
    }
    try (BlocksFile file = open("a")) {
      assertThatThrownBy(() -> block(file, "one")).isInstanceOf(StoppedException.class);
    }
    assertThat(computed).containsExactly("one");
  }

  @Test
  void twoBlocksOfOneNameAreAFaultOfOurs() {
    try (BlocksFile file = open("a")) {
      block(file, "one");
      assertThatThrownBy(() -> block(file, "one"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("two blocks of one measurement are called one");
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsNamed() throws IOException {
    Files.createDirectory(path());
    assertThatThrownBy(() -> open("a"))
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .hasMessageStartingWith("writing " + path() + ": ");
  }
}
