package org.vaezoo.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnFamilyTest {

  private static final ColumnFamily BOUND =
      ColumnFamily.number("importance_{K}_nats", Unit.NATS, "bound of {K} draws");
  private static final ColumnFamily SHARE =
      ColumnFamily.number("{penalty}_share", Unit.SHARE, "share of {penalty} in the loss").since(2);

  @Test
  void aMemberIsMadeByItsValueOrFoundByItsName() {
    Column ten = BOUND.at(10);
    assertThat(ten.name()).isEqualTo("importance_10_nats");
    assertThat(ten.unit()).isEqualTo(Unit.NATS);
    assertThat(ten.meaning()).isEqualTo("bound of 10 draws");
    assertThat(BOUND.column("importance_10_nats")).contains(ten);
    assertThat(SHARE.column("total_correlation_share")).contains(SHARE.at("total_correlation"));
    assertThat(SHARE.at("codebook").lifetime().since()).isEqualTo(2);
  }

  @Test
  void otherNamesAreNoMembers() {
    for (String other :
        new String[] {"importance_nats", "importance_01_nats", "importance_x_nats", "x", ""}) {
      assertThat(BOUND.column(other)).isEmpty();
    }
    assertThat(SHARE.column("_share")).isEmpty();
    assertThat(SHARE.column("Loss_share")).isEmpty();
  }

  @Test
  void aSchemaFindsTheMembersOfItsFamiliesAfterItsColumns() {
    Column own = Column.number("rate_share", Unit.SHARE, "share of the rate");
    Schema schema = Schema.of("t", "a row", own, SHARE);
    assertThat(schema.column("rate_share")).contains(own);
    assertThat(schema.column("codebook_share")).contains(SHARE.at("codebook"));
    assertThat(schema.column("codebook")).isEmpty();
    assertThat(schema.names()).containsExactly("rate_share");
    assertThat(schema.checked(new Row().put(SHARE.at("codebook"), 0.5)).columns()).hasSize(1);
  }

  @Test
  void aPatternHasBraces() {
    assertThatThrownBy(() -> ColumnFamily.text("plain", "x")).hasMessageContaining("found plain");
  }
}
