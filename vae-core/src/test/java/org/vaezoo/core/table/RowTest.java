package org.vaezoo.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class RowTest {

  private static final Column NAME = Column.text("name", "what it is called");
  private static final Column UNITS = Column.whole("units", Unit.COUNT, "units of the group");
  private static final EstimateColumns RATE = EstimateColumns.nats("rate", "rate of an example");

  private record Mean(double mean, double standardError) implements MeanWithError {}

  @Test
  void cellsStandInTheOrderInWhichTheyWerePut() {
    Row row = new Row().put(NAME, "z").put(RATE, new Mean(1.5, 0.25)).put(UNITS, 3);
    assertThat(row.cells())
        .containsExactly(
            entry("name", "z"),
            entry("rate_nats", 1.5),
            entry("rate_se", 0.25),
            entry("units", 3L));
  }

  @Test
  void aCellHasTheTypeOfItsColumn() {
    assertThatThrownBy(() -> new Row().put(UNITS, 3.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("units holds cells of type WHOLE, not 3.0");
    assertThatThrownBy(() -> new Row().put(NAME, 3L)).hasMessageContaining("TEXT");
  }

  @Test
  void noCellIsWrittenTwice() {
    assertThatThrownBy(() -> new Row().put(UNITS, 3).put(UNITS, 4))
        .hasMessage("the row has a cell units already");
  }

  @Test
  void noTableHoldsANumberThatIsNotFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Row().put(RATE, new Mean(bad, 0)))
          .isInstanceOf(BadCellException.class)
          .hasMessage("rate_nats is not finite: " + bad);
      assertThatThrownBy(() -> new Row().put(RATE.mean(), bad))
          .isInstanceOf(BadCellException.class);
    }
  }
}
