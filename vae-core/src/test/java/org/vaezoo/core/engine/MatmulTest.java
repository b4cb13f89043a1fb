package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatmulTest {

  @AfterEach
  void asShipped() {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      assertThat(session.device().isGpu()).isFalse();
      Matmul.apply(MatmulPrecision.HIGHEST);
    }
  }

  @Test
  void whatIsDecidedMultipliesAsExactlyAsFloat32() {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      int before = session.manager().getManagedArrays().size();
      MatmulDecision decision = Matmul.measure(session);
      assertThat(session.manager().getManagedArrays()).hasSize(before);
      Matmul.apply(decision.precision());
      try (MatmulTrial trial = new MatmulTrial(session)) {
        // float32 keeps 24 bits; a sum of 784 products loses a few of them
        assertThat(trial.error()).isBetween(1e-9, Matmul.GREATEST_ERROR);
      }
      assertThat(decision.reason()).isNotBlank();
    }
  }

  @Test
  void theLibraryKeepsWhatIsApplied() {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      assertThat(session.type()).isEqualTo(DataType.FLOAT32);
      // the library that the build ships has the switch
      MatmulSwitch found = MatmulSwitch.find().orElseThrow();
      Matmul.apply(MatmulPrecision.MEDIUM);
      assertThat(found.code()).isEqualTo(2);
      Matmul.measure(session);
      Matmul.apply(MatmulPrecision.HIGHEST);
      assertThat(found.code()).isZero();
    }
  }

  @Test
  void aFasterProductIsTakenOnlyWhenItIsExact() {
    assertThat(Matmul.decide(100, 200, 1e-6).precision()).isEqualTo(MatmulPrecision.MEDIUM);
    assertThat(Matmul.decide(100, 200, 1e-3).precision()).isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.decide(100, 200, Double.NaN).precision()).isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.decide(100, 110, 1e-6).precision()).isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.decide(100, Double.NaN, 1e-6).precision()).isEqualTo(MatmulPrecision.HIGHEST);
  }

  @Test
  void otherEnginesAndPrecisionsKeepTheirProduct() {
    for (EngineSettings settings :
        new EngineSettings[] {
          new EngineSettings(EngineName.MXNET, Precision.FLOAT32, 1, "cpu"),
          new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu")
        }) {
      try (EngineSession session = Engines.open(settings)) {
        MatmulDecision decision = Matmul.measure(session);
        assertThat(decision.precision()).isEqualTo(MatmulPrecision.HIGHEST);
        assertThat(decision.highestGflops()).isZero();
      }
    }
  }
}
