package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.train.StepValues;

@SuppressWarnings("FloatingPointLiteralPrecision") // chosen for being long
class EpochTotalsTest {

  @Test
  void theMeanIsThatOfTheStepsAdded() {
    EpochTotals totals = new EpochTotals();
    assertThat(totals.isEmpty()).isTrue();
    totals.add(new StepValues(Map.of("loss", 1.0)));
    totals.add(new StepValues(Map.of("loss", 4.0)));
    assertThat(totals.isEmpty()).isFalse();
    assertThat(totals.mean("loss")).contains(2.5);
  }

  @Test
  void everyNumberSurvivesACheckpointBitForBit() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    for (double value :
        List.of(
            0.1, -1.0 / 3, Math.nextUp(100.0), Double.MIN_VALUE, -Double.MAX_VALUE, -0.0, 1e23)) {
      EpochTotals totals = new EpochTotals();
      totals.add(new StepValues(Map.of("loss", value)));
      EpochTotals read =
          EpochTotals.from(mapper.readTree(mapper.writeValueAsBytes(totals.toJson())));
      assertThat(Double.doubleToRawLongBits(read.mean("loss").orElseThrow()))
          .as("%s", value)
          .isEqualTo(Double.doubleToRawLongBits(value));
    }
  }

  @Test
  void goingOnFromACheckpointGivesTheSumOfOneRun() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    EpochTotals whole = new EpochTotals();
    EpochTotals parts = new EpochTotals();
    for (int step = 1; step <= 50; step++) {
      StepValues values = new StepValues(Map.of("loss", 1.0 / step, "rate_nats", Math.sqrt(step)));
      whole.add(values);
      parts.add(values);
      parts = EpochTotals.from(mapper.readTree(mapper.writeValueAsBytes(parts.toJson())));
    }
    assertThat(parts.mean("loss")).isEqualTo(whole.mean("loss"));
    assertThat(parts.mean("rate_nats")).isEqualTo(whole.mean("rate_nats"));
  }
}
