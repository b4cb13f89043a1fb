package org.vaezoo.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Column SPLIT = Column.text("split", "part of the data");
  private static final EstimateColumns ELBO = EstimateColumns.nats("elbo", "evidence lower bound");

  @Test
  void columnsKeepTheirOrderAndGroupsAreSpreadOut() {
    Schema schema = Schema.of("t", "a row", SPLIT, ELBO);
    assertThat(schema.names()).containsExactly("split", "elbo_nats", "elbo_se");
    assertThat(schema.columns()).startsWith(SPLIT).endsWith(ELBO.error());
    assertThat(schema.column("elbo_se")).contains(ELBO.error());
    assertThat(schema.column("elbo")).isEmpty();
  }

  @Test
  void aNameStandsOnce() {
    assertThatThrownBy(() -> Schema.of("t", "a row", SPLIT, SPLIT))
        .hasMessage("t: two columns split");
  }

  @Test
  void aColumnSaysWhatItMeansUnderAPlainName() {
    assertThatThrownBy(() -> Column.text("Split", "part")).hasMessageContaining("found Split");
    assertThatThrownBy(() -> Column.text("split", " ")).hasMessageContaining("what it means");
    assertThatThrownBy(() -> SPLIT.since(Schema.VERSION + 1)).hasMessageContaining("version");
    assertThatThrownBy(() -> SPLIT.until(Schema.VERSION)).hasMessageContaining("an end");
    assertThat(SPLIT.lifetime().words()).isEqualTo("1");
    assertThat(SPLIT.until(1).lifetime().words()).isEqualTo("1 to 1");
    assertThat(SPLIT.until(1).lifetime().includes(2)).isFalse();
    assertThat(SPLIT.since(2).lifetime().includes(1)).isFalse();
  }

  @Test
  void tablesOfTrialsBeginWithTheTrialAndEndWithHowItEnded() {
    assertThat(Schema.ofTrials("t", "a row", SPLIT).names()).containsExactly("trial", "split");
    assertThat(Schema.ofEveryTrial("t", "a row", SPLIT).names())
        .containsExactly("trial", "split", "status", "message");
    assertThat(Schema.ofTrials("t", "a row", SPLIT).swept()).isTrue();
  }

  @Test
  void aRowHasColumnsOfItsTableAlone() {
    Schema schema = Schema.of("t", "a row", ELBO);
    Row row = new Row().put(ELBO.mean(), -1.0);
    assertThat(schema.checked(row)).isSameAs(row);
    row.put(SPLIT, "test");
    assertThatThrownBy(() -> schema.checked(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("t: its schema has no such Column[name=split");
    assertThat(schema.open().checked(row)).isSameAs(row);
    assertThat(schema.with(List.of(SPLIT)).checked(row)).isSameAs(row);
    Row other = new Row().put(Column.text("elbo_nats", "another meaning"), "x");
    assertThatThrownBy(() -> schema.open().checked(other)).hasMessageContaining("no such");
  }
}
