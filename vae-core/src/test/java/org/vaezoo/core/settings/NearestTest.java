package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KEYS =
      List.of("beta", "batchSize", "epochs", "importanceSamples", "k");

  @ParameterizedTest
  @CsvSource({
    "betta, beta",
    "btea, beta",
    "BETA, beta",
    "batch_size, batchSize",
    "epoch, epochs",
    "importance-samples, importanceSamples"
  })
  void forgivesAFewTypingErrors(String word, String meant) {
    assertThat(Nearest.of(word, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"seed", "alphabet", "xyz"})
  void doesNotGuessWildly(String word) {
    assertThat(Nearest.of(word, KEYS)).isEmpty();
  }

  @Test
  void listsWhatThereIs() {
    assertThat(Nearest.unknown("key", "betta", List.of("alpha", "beta")))
        .isEqualTo("unknown key 'betta'; did you mean 'beta'? known: alpha, beta");
    assertThat(Nearest.unknown("key", "seed", List.of("alpha", "beta")))
        .isEqualTo("unknown key 'seed'; known: alpha, beta");
    assertThat(Nearest.unknown("key", "seed", List.of()))
        .isEqualTo("unknown key 'seed'; none is known");
  }
}
