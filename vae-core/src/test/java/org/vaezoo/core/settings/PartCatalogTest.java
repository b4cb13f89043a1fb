package org.vaezoo.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartCatalogTest {

  record Nameless() implements Garden.Plant {}

  @PartType("tree")
  record OtherTree() implements Garden.Plant {}

  @PartType("tree")
  record FamilyTree() implements Garden.Growth {}

  interface DataSetSpec extends Part {}

  @Test
  void findsTheKindsOfItsParts() {
    assertThat(Garden.PARTS.kinds()).extracting(PartKind::name).containsExactly("growth", "plant");
    assertThat(Garden.PARTS.kind(Garden.Plant.class).choices())
        .containsOnlyKeys("hedge", "rose", "tree");
  }

  @Test
  void namesAKindInWords() {
    PartKind kind = Garden.PARTS.kind(DataSetSpec.class);
    assertThat(kind.name()).isEqualTo("data set");
    assertThat(kind.plural()).isEqualTo("datasets");
    assertThat(kind.choices()).isEmpty();
  }

  @Test
  void twoOfAKindMayNotShareAName() {
    assertThatThrownBy(() -> PartCatalog.of(List.of(Garden.Tree.class, OtherTree.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both called tree");
    PartCatalog kinds = PartCatalog.of(List.of(Garden.Tree.class, FamilyTree.class));
    assertThat(kinds.kinds()).hasSize(2);
  }

  @Test
  void aPartNeedsAName() {
    assertThatThrownBy(() -> PartCatalog.of(List.of(Nameless.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@PartType");
  }
}
