package org.vaezoo.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFolderTest {

  private static final List<String> NAMES = List.of("a.bin", "b.bin");

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void choose() {
    folder = parent.resolve("ckpt-1");
  }

  static Map<String, Content> contents(String word) {
    Map<String, Content> contents = new LinkedHashMap<>();
    NAMES.forEach(
        name -> contents.put(name, Content.of((word + name).getBytes(StandardCharsets.UTF_8))));
    return contents;
  }

  @Test
  void theManifestHoldsLengthsAndDigests() throws IOException {
    byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
    new SealedFolder(Disk.local()).write(folder, Map.of("abc", Content.of(abc)));
    // the digest of "abc" is an example of FIPS 180-2, appendix B.1
    assertThat(folder.resolve("MANIFEST.json"))
        .hasContent(
            "{\"files\":{\"abc\":{\"length\":3,\"sha256\":"
                + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}}}");
    assertThat(SealedFolder.problem(folder, List.of("abc"))).isEmpty();
  }

  @Test
  void everyByteIsForcedBeforeTheNameAppears() throws IOException {
    FaultyDisk disk = FaultyDisk.recording();
    new SealedFolder(disk).write(folder, contents("new"));
    String parentName = parent.getFileName().toString();
    assertThat(disk.operations())
        .containsExactly(
            "createFolder ckpt-1.tmp",
            "create a.bin",
            "write a.bin",
            "force a.bin",
            "create b.bin",
            "write b.bin",
            "force b.bin",
            "create MANIFEST.json",
            "write MANIFEST.json",
            "force MANIFEST.json",
            "force ckpt-1.tmp",
            "move ckpt-1.tmp ckpt-1",
            "force " + parentName);
  }

  @Test
  void aFailureAtAnyChangeIsOneLineAndLeavesNoHalfFolder() throws IOException {
    int last = changes(false);
    for (int n = 1; n <= last; n++) {
      FaultyDisk full = FaultyDisk.fullAt(n);
      assertThatThrownBy(() -> new SealedFolder(full).write(folder, contents("new")))
          .isInstanceOf(IOException.class)
          .hasMessage("writing " + folder + ": No space left on device");
      requireWholeOrAbsent();
      recover();
    }
  }

  @Test
  void aKillAtAnyChangeLeavesTheOldFolderTheNewOneOrNone() throws IOException {
    int last = changes(true);
    for (int n = 1; n <= last; n++) {
      new SealedFolder(Disk.local()).write(folder, contents("old"));
      FaultyDisk killed = FaultyDisk.killedAt(n);
      assertThatThrownBy(() -> new SealedFolder(killed).write(folder, contents("new")))
          .isInstanceOf(FaultyDisk.KilledError.class);
      requireWholeOrAbsent();
      recover();
    }
  }

  @Test
  void aHaltedProcessLeavesNoHalfFolder() throws Exception {
    int last = changes(false);
    for (int n = 1; n <= last; n++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  HaltedWriter.class.getName(),
                  folder.toString(),
                  Integer.toString(n))
              .inheritIO()
              .start();
      assertThat(process.waitFor()).isEqualTo(137);
      requireWholeOrAbsent();
      recover();
    }
  }

  @Test
  void aWriterInPlaceIsCaughtByTheSameCheck() throws IOException {
    boolean caught = false;
    for (int n = 2; n <= 9; n++) {
      try {
        writeInPlace(FaultyDisk.killedAt(n));
      } catch (FaultyDisk.KilledError killed) {
        caught |= Files.exists(folder) && SealedFolder.problem(folder, NAMES).isPresent();
      }
      new AtomicFiles(Disk.local()).deleteTree(folder);
    }
    assertThat(caught).isTrue();
  }

  @Test
  void whatIsWrongIsNamedWithItsFile() throws IOException {
    SealedFolder sealed = new SealedFolder(Disk.local());
    sealed.write(folder, contents("new"));
    assertThat(SealedFolder.problem(folder, List.of("c.bin")))
        .hasValue(folder.resolve("c.bin") + ": not in the manifest");
    Files.writeString(folder.resolve("a.bin"), "nEwa.bin");
    assertThat(SealedFolder.problem(folder, NAMES))
        .hasValue(folder.resolve("a.bin") + ": its bytes are not those that were written");
    Files.writeString(folder.resolve("a.bin"), "");
    assertThat(SealedFolder.problem(folder, NAMES))
        .hasValue(folder.resolve("a.bin") + ": expected 8 bytes, found 0");
    Files.delete(folder.resolve("a.bin"));
    assertThat(SealedFolder.problem(folder, NAMES)).hasValue(folder.resolve("a.bin") + ": missing");
    Files.delete(folder.resolve("MANIFEST.json"));
    assertThat(SealedFolder.problem(folder, NAMES))
        .hasValue(folder.resolve("MANIFEST.json") + ": missing");
  }

  private int changes(boolean replacing) throws IOException {
    if (replacing) {
      new SealedFolder(Disk.local()).write(folder, contents("old"));
    }
    FaultyDisk disk = FaultyDisk.recording();
    new SealedFolder(disk).write(folder, contents("new"));
    new AtomicFiles(Disk.local()).deleteTree(folder);
    assertThat(disk.operations()).hasSizeGreaterThan(12);
    return disk.operations().size();
  }

  private void requireWholeOrAbsent() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    assertThat(SealedFolder.problem(folder, NAMES)).isEmpty();
    String first = Files.readString(folder.resolve("a.bin"));
    assertThat(first).isIn("olda.bin", "newa.bin");
    assertThat(folder.resolve("b.bin")).hasContent(first.substring(0, 3) + "b.bin");
  }

  /** After any accident the next write succeeds, and nothing unfinished stays. */
  private void recover() throws IOException {
    AtomicFiles files = new AtomicFiles(Disk.local());
    new SealedFolder(Disk.local()).write(folder, contents("new"));
    assertThat(SealedFolder.problem(folder, NAMES)).isEmpty();
    files.removeUnfinished(parent, name -> true);
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
    files.deleteTree(folder);
  }

  private void writeInPlace(Disk disk) throws IOException {
    AtomicFiles files = new AtomicFiles(disk);
    disk.createFolder(folder);
    Map<String, FileDigest> digests = new LinkedHashMap<>();
    for (Map.Entry<String, Content> file : contents("new").entrySet()) {
      digests.put(file.getKey(), files.writeForced(folder.resolve(file.getKey()), file.getValue()));
    }
    byte[] manifest = new Manifest(digests).toJson();
    files.writeForced(folder.resolve(Manifest.NAME), Content.of(manifest));
  }
}
