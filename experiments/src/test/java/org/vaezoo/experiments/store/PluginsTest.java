package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

  @TempDir Path folder;

  private String text() throws IOException {
    return Plugins.of(Map.of(Plugins.VARIABLE, folder.toString())).text().orElseThrow();
  }

  @Test
  void everyJarIsNamedByItsBytesInOrder() throws IOException {
    Files.writeString(folder.resolve("b.jar"), "");
    Files.writeString(folder.resolve("a.jar"), "abc");
    Files.writeString(folder.resolve("notes.txt"), "no jar");
    // The known SHA-256 of "abc" and of nothing.
    assertThat(text()).isEqualTo("a.jar ba7816bf8f01cfea, b.jar e3b0c44298fc1c14");
    Files.writeString(folder.resolve("b.jar"), "abc");
    assertThat(text()).endsWith("b.jar ba7816bf8f01cfea");
  }

  @Test
  void withoutAFolderThereAreNone() throws IOException {
    assertThat(Plugins.of(Map.of()).text()).isEmpty();
    assertThat(Plugins.of(Map.of(Plugins.VARIABLE, "")).text()).isEmpty();
  }
}
