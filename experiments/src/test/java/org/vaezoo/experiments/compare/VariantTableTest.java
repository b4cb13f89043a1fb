package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.JsonDocument;

class VariantTableTest {

  private static ObjectNode row(String text) {
    return (ObjectNode) JsonDocument.value(text);
  }

  @Test
  void aRowNamesThePaperAndTheLargestBound() {
    ObjectNode measured =
        row(
            """
            {"trial": "a1", "variant": "vae", "training.seed": 2, "split": "test", "rate_nats": 3.5,
             "importance_1_nats": -9, "importance_10_nats": -8, "importance_10_se": 0.5,
             "collapse": "healthy", "status": "FINISHED", "parameters": 12, "seconds": 1.5}\
            """);
    assertThat(VariantTable.rows(List.of(measured), List.of()))
        .containsExactly(
            row(
                """
                {"trial": "a1", "variant": "vae", "paper": "Kingma and Welling (2014)",
                 "training.seed": 2, "parameters": 12, "split": "test", "rate_nats": 3.5,
                 "importance_10_nats": -8, "importance_10_se": 0.5, "collapse": "healthy",
                 "status": "FINISHED", "seconds": 1.5}\
                """));
  }

  @Test
  void theVerdictIsThatOfTheSameTrialAndSplit() {
    ObjectNode train = row("{\"trial\": \"a\", \"variant\": \"vae\", \"split\": \"train\"}");
    ObjectNode test = row("{\"trial\": \"a\", \"variant\": \"vae\", \"split\": \"test\"}");
    ObjectNode other = row("{\"trial\": \"b\", \"variant\": \"vae\", \"split\": \"test\"}");
    List<ObjectNode> collapse =
        List.of(
            row("{\"trial\": \"a\", \"split\": \"test\", \"collapse_v2\": \"encoder lag\"}"),
            row("{\"trial\": \"b\", \"status\": \"FAILED\"}"));
    assertThat(VariantTable.rows(List.of(train, test, other), collapse))
        .extracting(row -> row.path("collapse_v2").textValue())
        .containsExactly(null, "encoder lag", null);
    test.put("collapse_v2", "needs the measure: encoder lag or healthy");
    assertThat(VariantTable.rows(List.of(train, test, other), collapse).get(1).get("collapse_v2"))
        .hasToString("\"encoder lag\"");
    assertThat(VariantTable.rows(List.of(test), List.of()).get(0).get("collapse_v2").asText())
        .startsWith("needs the measure");
  }

  @Test
  void aFailedTrialHasItsRow() {
    ObjectNode failed =
        row("{\"trial\": \"b2\", \"variant\": \"vae\", \"status\": \"DIVERGED_NUMERIC\"}");
    assertThat(VariantTable.rows(List.of(failed), List.of()).get(0).get("status").asText())
        .isEqualTo("DIVERGED_NUMERIC");
  }

  @Test
  void otherSweepsHaveNoComparison() {
    assertThat(VariantTable.fits(List.of(row("{\"trial\": \"a\", \"objective.beta\": 1}"))))
        .isFalse();
    assertThat(VariantTable.fits(List.of(row("{\"trial\": \"a\", \"variant\": \"vae\"}"))))
        .isTrue();
  }
}
