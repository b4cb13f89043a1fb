package org.vaezoo.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatmulTest {

  private static final Processor ZEN_5 = amd("cpu family\t: 26");

  private static Processor amd(String family) {
    return Processor.of(
        List.of("vendor_id\t: AuthenticAMD", family, "flags\t\t: fpu avx512f avx512_bf16"));
  }

  @AfterEach
  void standard() {
    Engines.open(EngineSettings.standard()).close();
  }

  /** By its kind alone: no stopwatch, nothing of the day. */
  @Test
  void eachKindOfProcessorHasItsProduct() {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    assertThat(Matmul.of(ZEN_5))
        .isEqualTo(linux ? MatmulPrecision.MEDIUM : MatmulPrecision.HIGHEST);
    assertThat(Matmul.of(amd("cpu family\t: 25"))).isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.of(amd("cpu family\t: unknown"))).isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.of(Processor.of(List.of("vendor_id : GenuineIntel", "cpu family : 26"))))
        .isEqualTo(MatmulPrecision.HIGHEST);
    assertThat(Matmul.of(Processor.of(List.of()))).isEqualTo(MatmulPrecision.HIGHEST);
  }

  /** oneDNN would multiply in bfloat16 there. */
  @Test
  void aProcessorWithTilesOfBfloat16KeepsTheLibrarysOwn() {
    assertThat(
            Matmul.of(
                Processor.of(
                    List.of(
                        "vendor_id : AuthenticAMD",
                        "cpu family : 26",
                        "flags : fpu amx_bf16 amx_tile"))))
        .isEqualTo(MatmulPrecision.HIGHEST);
  }

  @Test
  void autoIsResolvedWhenTheSettingsAreMade() {
    assertThat(EngineSettings.standard().matmul()).isEqualTo(Matmul.of(Processor.here()));
    for (MatmulPrecision explicit : List.of(MatmulPrecision.HIGHEST, MatmulPrecision.MEDIUM)) {
      assertThat(EngineSettings.standard().with(explicit).matmul()).isEqualTo(explicit);
    }
  }

  @Test
  void whereThereIsNoChoiceItIsTheLibrarysOwn() {
    EngineSettings mxnet = new EngineSettings(EngineName.MXNET, Precision.FLOAT32, 1, "cpu");
    EngineSettings wide = new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu");
    EngineSettings gpu = new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, 1, "gpu:0");
    for (EngineSettings settings : List.of(mxnet, wide, gpu)) {
      assertThat(settings.matmul()).isEqualTo(MatmulPrecision.HIGHEST);
      assertThat(settings.with(MatmulPrecision.MEDIUM).matmul()).isEqualTo(MatmulPrecision.HIGHEST);
    }
  }

  @Test
  void theLibraryComputesByTheSettings() {
    MatmulSwitch found = MatmulSwitch.find().orElseThrow(); // the library of the build has it
    Engines.open(EngineSettings.standard().with(MatmulPrecision.MEDIUM)).close();
    assertThat(found.code()).isEqualTo(2);
    Engines.open(EngineSettings.standard().with(MatmulPrecision.HIGHEST)).close();
    assertThat(found.code()).isZero();
  }
}
