package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialGroupTest {

  private static final TrialGroup GROUP = new TrialGroup(List.of("a", "b", "c"), true);

  @TempDir Path trials;

  private TrialFolder folder(String id) throws IOException {
    return TrialFolder.at(trials, id);
  }

  @Test
  void itIsKeptBesideAMember() throws Exception {
    assertThat(TrialGroup.of(folder("b"))).isEmpty();
    GROUP.keep(folder("b"));
    assertThat(TrialGroup.of(folder("b"))).contains(GROUP);
    assertThat(GROUP.says("b")).isEqualTo("2 of 3, examples shared");
    assertThat(GROUP.circumstance("c")).hasToString("{\"size\":3,\"place\":2,\"shared\":true}");
  }

  @Test
  void aChildTakesThePlaceOfItsParent() {
    assertThat(GROUP.handedDown("b", "child").members()).containsExactly("a", "child", "c");
  }

  @Test
  void oneThatDoesNotNameItsTrialIsRefused() throws Exception {
    GROUP.keep(folder("d"));
    assertThatThrownBy(() -> TrialGroup.of(folder("d")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(trials.resolve("d/group.json") + ": expected members with d among")
        .hasMessageEndingWith("delete the trial's folder to train it anew");
  }

  @Test
  void oneThatIsDamagedIsRefused() throws Exception {
    Files.writeString(folder("a").path().resolve("group.json"), "{\"members\": [\"a\"");
    assertThatThrownBy(() -> TrialGroup.of(folder("a")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("group.json");
  }
}
