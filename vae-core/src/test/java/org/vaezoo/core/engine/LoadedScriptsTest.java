package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoadedScriptsTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  @AfterAll
  static void close() {
    SESSION.close();
  }

  private static String adding(int number) {
    return "def add(self, x: Tensor) -> List[Tensor]:\n  return [torch.add(x, " + number + ")]\n";
  }

  private static float sum(TorchScript script, float x) {
    try (NDManager scope = SESSION.manager().newSubManager()) {
      NDArray array = scope.create(x);
      return script.arrays("add", scope, TorchScript.array(array)).get(0).getFloat();
    }
  }

  @Test
  void theSameTextIsLoadedOnce() {
    LoadedScripts.Loaded first = LoadedScripts.use(SESSION.manager(), adding(1));
    LoadedScripts.Loaded second = LoadedScripts.use(SESSION.manager(), adding(1));
    assertThat(second).isSameAs(first);
    assertThat(LoadedScripts.use(SESSION.manager(), adding(2))).isNotSameAs(first);
  }

  @Test
  void whoClosesLeavesItToTheOthers() {
    TorchScript one = TorchScript.compile(SESSION.manager(), adding(3));
    TorchScript other = TorchScript.compile(SESSION.manager(), adding(3));
    one.close();
    one.close();
    assertThat(sum(other, 4)).isEqualTo(7);
    other.close();
  }

  @Test
  void whoClosesTheManagerClosesItsScripts() {
    LoadedScripts.Loaded program = LoadedScripts.use(SESSION.manager(), adding(5));
    LoadedScripts.leave(program);
    try (NDManager scope = SESSION.manager().newSubManager()) {
      TorchScript.compile(scope, adding(5));
      assertThat(program.isUsed()).isTrue();
    }
    assertThat(program.isUsed()).isFalse();
  }

  /** What is used stays, however many come after it; what is not is freed and loaded again. */
  @Test
  void onlyWhatNobodyUsesIsForgotten() {
    TorchScript used = TorchScript.compile(SESSION.manager(), adding(1000));
    LoadedScripts.Loaded unused = LoadedScripts.use(SESSION.manager(), adding(2000));
    LoadedScripts.leave(unused);
    PtSymbolBlock module = unused.module();
    for (int number = 3000; number < 3300; number++) {
      TorchScript.compile(SESSION.manager(), adding(number)).close();
    }
    assertThat(sum(used, 1)).isEqualTo(1001);
    LoadedScripts.Loaded again = LoadedScripts.use(SESSION.manager(), adding(2000));
    assertThat(again.module()).isNotSameAs(module);
    used.close();
  }
}
