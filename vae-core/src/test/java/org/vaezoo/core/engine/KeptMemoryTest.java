package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class KeptMemoryTest {

  /** 40 MB, more than glibc keeps by itself. */
  private static final Shape LARGE = new Shape(10, 1 << 20);

  private static final int PAGES = 40 << 20 >> 12;
  private static final int ARRAYS = 50;

  @Test
  @EnabledOnOs(OS.LINUX)
  void memoryThatAnArrayFreedIsTakenByTheNextWithoutNewPages() throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard())) {
      engine.manager().zeros(LARGE).close();
      long before = pageFaults();
      for (int i = 0; i < ARRAYS; i++) {
        engine.manager().ones(LARGE).close();
      }
      assertThat(pageFaults() - before).isLessThan((long) ARRAYS * PAGES / 4);
    }
  }

  /** Minor faults of the process so far. */
  private static long pageFaults() throws IOException {
    String line = Files.readString(Path.of("/proc/self/stat"));
    return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[7]);
  }
}
