package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {

  @ParameterizedTest
  @EnumSource
  void eachEngineComputesInThePrecisionAskedFor(EngineName name) {
    EngineSettings settings = new EngineSettings(name, Precision.FLOAT64, 1, "cpu");
    try (EngineSession session = Engines.open(settings)) {
      NDArray third = session.manager().create(1.0).div(3);
      assertThat(session.type()).isEqualTo(DataType.FLOAT64);
      assertThat(third.toDoubleArray()).containsExactly(1.0 / 3);
    }
  }

  @Test
  void closingASessionFreesItsArrays() {
    EngineSession session = Engines.open(EngineSettings.standard());
    NDArray array = session.manager().ones(new Shape(2));
    session.close();
    assertThatThrownBy(array::toFloatArray).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void pytorchTakesTheThreadsAndRecordsNoGradient() {
    for (int threads : new int[] {2, 1}) {
      EngineSettings settings =
          new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, threads, "cpu");
      try (EngineSession session = Engines.open(settings)) {
        assertThat(JniUtils.getNumThreads()).isEqualTo(threads);
        assertThat(JniUtils.isGradMode()).isFalse();
        assertThat(session.device().isGpu()).isFalse();
      }
    }
  }

  @Test
  void aDeviceThatIsNotThereIsNamed() {
    EngineSettings settings =
        new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, 1, "gpu:999");
    assertThatThrownBy(() -> Engines.open(settings))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageMatching(
            "device gpu:999: expected a CUDA device, found (none|only \\d+); use cpu");
  }

  @Test
  void settingsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, 0, "cpu"))
        .hasMessage("threads: expected at least 1, found 0");
    assertThatThrownBy(() -> new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, 1, "tpu"))
        .hasMessage("device: expected cpu or gpu:0, gpu:1 and on, found 'tpu'");
  }

  @Test
  void nothingIsEverDownloaded() {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      assertThat(session.settings()).isEqualTo(EngineSettings.standard());
      assertThat(Utils.isOfflineMode()).isTrue();
    }
  }

  @Test
  void mxnetKeepsTheThreadsItWasStartedWith() {
    Engines.open(new EngineSettings(EngineName.MXNET, Precision.FLOAT32, 1, "cpu")).close();
    EngineSettings two = new EngineSettings(EngineName.MXNET, Precision.FLOAT32, 2, "cpu");
    assertThatThrownBy(() -> Engines.open(two))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("expected 2 threads, found it started with 1");
  }
}
