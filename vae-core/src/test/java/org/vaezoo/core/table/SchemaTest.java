package org.vaezoo.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Column SPLIT = Column.text("split", "part of the data").since(1);
  private static final EstimateColumns ELBO = EstimateColumns.nats("elbo", "evidence lower bound");

  @Test
  void columnsKeepTheirOrderAndGroupsAreSpreadOut() {
    Schema schema = Schema.of("t", SPLIT, ELBO);
    assertThat(schema.names()).containsExactly("split", "elbo_nats", "elbo_se");
    assertThat(schema.columns()).startsWith(SPLIT).endsWith(ELBO.error());
    assertThat(schema.column("elbo_se")).contains(ELBO.error());
    assertThat(schema.column("elbo")).isEmpty();
  }

  @Test
  void aNameStandsOnce() {
    assertThatThrownBy(() -> Schema.of("t", SPLIT, SPLIT)).hasMessage("t: two columns split");
  }

  @Test
  void aColumnSaysWhatItMeansUnderAPlainName() {
    assertThatThrownBy(() -> Column.text("Split", "part")).hasMessageContaining("found Split");
    assertThatThrownBy(() -> Column.text("split", " ")).hasMessageContaining("what it means");
    assertThatThrownBy(() -> SPLIT.since(Schema.VERSION + 1)).hasMessageContaining("version");
    assertThat(SPLIT.since()).isEqualTo(1);
  }
}
