package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.vaezoo.experiments.experiment.EarlyStopping;

class PatienceTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void isAtItsEndAfterSoManyEpochsWithoutABetterOne() {
    Patience patience = new Patience(new EarlyStopping(2, 0));
    assertThat(patience.see(-100)).isTrue();
    assertThat(patience.see(-100)).as("as good is not better").isFalse();
    assertThat(patience.exhausted()).isFalse();
    assertThat(patience.see(-99)).isTrue();
    assertThat(patience.see(-101)).isFalse();
    assertThat(patience.exhausted()).isFalse();
    assertThat(patience.see(-99.5)).isFalse();
    assertThat(patience.exhausted()).isTrue();
  }

  @Test
  void aGainThatIsTooSmallDoesNotCount() {
    Patience patience = new Patience(new EarlyStopping(1, 0.5));
    assertThat(patience.see(-100)).isTrue();
    assertThat(patience.see(-99.5)).isFalse();
    assertThat(patience.exhausted()).isTrue();
    assertThat(new Patience(new EarlyStopping(1, 0.5)).see(Double.NaN)).isFalse();
  }

  @Test
  void aCheckpointKeepsItsState() throws Exception {
    Patience before = new Patience(new EarlyStopping(3, 0));
    before.see(-1.0 / 3);
    before.see(-2);
    Patience after = new Patience(new EarlyStopping(3, 0));
    after.restore(saved(before));
    assertThat(after.see(-1.0 / 3)).isFalse();
    assertThat(after.exhausted()).isFalse();
    after.see(-1);
    assertThat(after.exhausted()).isTrue();
    Patience fresh = new Patience(new EarlyStopping(3, 0));
    fresh.restore(saved(new Patience(new EarlyStopping(3, 0))));
    assertThat(fresh.see(-1e300)).isTrue();
  }

  @Test
  void knowsTheCheckpointOfItsBestEpoch() throws Exception {
    Patience patience = new Patience(new EarlyStopping(3, 0));
    patience.see(-2);
    JsonNode earlier = saved(patience);
    assertThat(patience.isBest(earlier)).isTrue();
    patience.see(-1);
    assertThat(patience.isBest(earlier)).isFalse();
    JsonNode best = saved(patience);
    patience.see(-3);
    assertThat(patience.isBest(best)).isTrue();
  }

  private JsonNode saved(Patience patience) throws Exception {
    return mapper.readTree(mapper.writeValueAsBytes(patience.toJson()));
  }
}
