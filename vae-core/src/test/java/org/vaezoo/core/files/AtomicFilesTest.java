package org.vaezoo.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

  @TempDir Path folder;

  @Test
  void theBytesAreForcedThenNamedThenTheNameIsForced() throws IOException {
    FaultyDisk disk = FaultyDisk.recording();
    new AtomicFiles(disk).write(folder.resolve("result.json"), content("{}"));
    assertThat(disk.operations())
        .containsExactly(
            "create result.json.tmp",
            "write result.json.tmp",
            "force result.json.tmp",
            "move result.json.tmp result.json",
            "force " + folder.getFileName());
    assertThat(folder.resolve("result.json")).hasContent("{}");
  }

  @Test
  void aFailureAtAnyChangeLeavesTheOldFileOrTheNew() throws IOException {
    Path file = folder.resolve("result.json");
    for (int n = 1; n <= 5; n++) {
      new AtomicFiles(Disk.local()).write(file, content("old and long"));
      FaultyDisk full = FaultyDisk.fullAt(n);
      assertThatThrownBy(() -> new AtomicFiles(full).write(file, content("new")))
          .hasMessage("writing " + file + ": No space left on device");
      assertThat(Files.readString(file)).isEqualTo(n <= 4 ? "old and long" : "new");
      assertThat(folder).as("nothing half-written").isDirectoryNotContaining("glob:**.tmp");
    }
  }

  @Test
  void whatIsUnfinishedIsRemovedAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve("ckpt-7.tmp/deep"));
    Files.writeString(folder.resolve("ckpt-7.tmp/deep/weights"), "half");
    Files.writeString(folder.resolve("result.json.tmp"), "half");
    Files.writeString(folder.resolve("tmp.json"), "whole");
    new AtomicFiles(Disk.local()).removeUnfinished(folder, name -> !name.equals("theirs"));
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThat(folder.resolve("tmp.json")).hasContent("whole");
  }

  private static Content content(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
