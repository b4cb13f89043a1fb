package org.vaezoo.measures.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class CompressionSpecTest {

  private TinySubject tiny;

  @BeforeEach
  void trainATinyModel() {
    tiny = new TinySubject(DataKind.BINARY, 150);
  }

  @AfterEach
  void close() {
    tiny.close();
  }

  @Test
  void bothArithmeticsGiveTheImagesBackAtTheCostOfTheBound() {
    CompressionSpec spec =
        new CompressionSpec(
            SplitName.TEST,
            64,
            List.of(ArithmeticName.ENGINE, ArithmeticName.JAVA),
            10,
            18,
            16,
            16,
            1);
    List<Row> rows = spec.measure(tiny.subject()).tables().get("compression");
    assertThat(rows).hasSize(2);
    for (Row row : rows) {
      assertThat(row.cells().get("round_trip")).isEqualTo(true);
      assertThat(row.cells().get("images")).isEqualTo(64L);
      double net = number(row, "net_bits_per_dim") * 64 * 16;
      double bound = number(row, "elbo_bits_per_dim") * 64 * 16;
      double head = 8 * 220;
      assertThat(net).isBetween(0.9 * bound, 1.1 * bound + head);
      assertThat(number(row, "file_bits_per_dim") * 64 * 16 - net)
          .isCloseTo(number(row, "initial_bits"), within(1e-6));
      assertThat(number(row, "file_nats") / Math.log(2) / 16)
          .isCloseTo(number(row, "file_bits_per_dim"), within(1e-12));
      assertThat(number(row, "refund_bits_per_dim")).isPositive();
    }
    assertThat(rows.get(0).cells().get("arithmetic")).isEqualTo("engine");
    assertThat(rows.get(1).cells().get("arithmetic")).isEqualTo("java");
  }

  @Test
  void itAppliesToWhatCanBeCoded() {
    CompressionSpec spec = spec(List.of(ArithmeticName.JAVA));
    assertThat(spec.notApplicable(tiny.subject())).isEmpty();
    assertThat(spec.table()).isEqualTo("compression");
  }

  /** What went in comes out of what another chain count, seed and precision have made too. */
  @Test
  void aFileSaysHowItWasMade() {
    ImageCodec codec = codec("here");
    byte[] symbols = codec.read(tiny.data().test(), 1);
    CodingSpec odd = new CodingSpec(5, 9, 6, 14, 7, 99);
    CompressedImages compressed = codec.compress(symbols, ArithmeticName.ENGINE, odd);
    assertThat(compressed.settings()).isEqualTo(new CodingSettings(5, 9, 6, 7, 99));
    assertThat(codec.decompress(compressed)).isEqualTo(symbols);
  }

  @Test
  void theEngineOfAnotherMachineIsRefusedAndJavaIsNot() {
    ImageCodec codec = codec("here");
    byte[] symbols = Arrays.copyOf(codec.read(tiny.data().test(), 1), 16 * 5);
    CompressedImages engine = codec.compress(symbols, ArithmeticName.ENGINE, CodingSpec.standard());
    CompressedImages java = codec.compress(symbols, ArithmeticName.JAVA, CodingSpec.standard());
    ImageCodec elsewhere = codec("elsewhere");
    assertThatThrownBy(() -> elsewhere.decompress(engine))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage(
            "was written by the engine on another kind of machine: expected here, found elsewhere;"
                + " compress with --arithmetic java what is to be read elsewhere");
    assertThat(elsewhere.decompress(java)).isEqualTo(symbols);
  }

  @Test
  void anotherModelIsRefused() {
    ImageCodec codec = codec("here");
    byte[] symbols = codec.read(tiny.data().test(), 1);
    CompressedImages compressed =
        codec.compress(symbols, ArithmeticName.ENGINE, CodingSpec.standard());
    try (TinySubject other = new TinySubject(DataKind.BINARY, 3)) {
      ImageCodec another =
          ImageCodec.of(
              other.subject().model(),
              other.data().test().shape(),
              other.subject().manager(),
              other.subject().type(),
              "here");
      assertThatThrownBy(() -> another.decompress(compressed))
          .isInstanceOf(DamagedFileException.class)
          .hasMessageContaining("name the trial that wrote it");
    }
  }

  private ImageCodec codec(String machine) {
    return ImageCodec.of(
        tiny.subject().model(),
        tiny.data().test().shape(),
        tiny.subject().manager(),
        tiny.subject().type(),
        machine);
  }

  private static CompressionSpec spec(List<ArithmeticName> arithmetics) {
    return new CompressionSpec(SplitName.TEST, 64, arithmetics, 8, 14, 12, 14, 4);
  }

  private static double number(Row row, String column) {
    return ((Number) row.cells().get(column)).doubleValue();
  }
}
