package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeathTest {

  @Test
  void itsReasonSaysWhatACodeMeansAndWhatWasSaidLast() {
    assertThat(new Death(1, List.of()).reason()).isEqualTo("exit code 1");
    assertThat(new Death(137, List.of()).reason())
        .isEqualTo("exit code 137 (killed, as by a system out of memory)");
    assertThat(new Death(134, List.of("first", "terminate called")).reason())
        .isEqualTo("exit code 134 (aborted in native code): terminate called");
    assertThat(new Death(3, List.of("Terminating due to java.lang.OutOfMemoryError")).reason())
        .isEqualTo("exit code 3 (out of memory): Terminating due to java.lang.OutOfMemoryError");
    assertThat(new Death(129, List.of()).reason()).isEqualTo("exit code 129 (signal 1)");
  }
}
