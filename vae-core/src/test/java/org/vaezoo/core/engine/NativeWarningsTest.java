package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.network.ConvolutionRoute;

/** In a process of its own, whose standard error is looked at: it is the library that prints. */
class NativeWarningsTest {

  /** Numbers set, and a convolution, both of which can warn as libtorch is shipped. */
  static final class Warned {

    private Warned() {}

    public static void main(String[] arguments) {
      try (EngineSession session = Engines.open(EngineSettings.standard());
          Autograd autograd = Autograd.of(session.manager())) {
        var x = session.manager().ones(new Shape(2, 1, 8, 8));
        x.set(new float[2 * 8 * 8]);
        x.setRequiresGradient(true);
        try (Tape tape = autograd.open()) {
          var y =
              new ConvolutionRoute(1, 1)
                  .apply(x, session.manager().ones(new Shape(16, 1, 3, 3)), Optional.empty());
          tape.gradients(y.sum(), List.of(x), true);
        }
        if (NativeWarnings.said().isEmpty()) {
          throw new IllegalStateException("nothing was said");
        }
      }
    }
  }

  @Test
  void nothingOfTheLibrarysReachesTheTerminal() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Warned.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).doesNotContain("NNPACK").doesNotContain("Warning: ");
  }

  @Test
  void theLibraryThatWarnsAtEachConvolutionIsNotUsed() {
    Engines.open(EngineSettings.standard()).close();
    assertThat(Nnpack.used()).hasValue(false);
  }
}
