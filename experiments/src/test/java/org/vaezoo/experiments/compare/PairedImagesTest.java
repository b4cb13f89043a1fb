package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.settings.JsonDocument;

class PairedImagesTest {

  private static final ObjectNode KEY = (ObjectNode) JsonDocument.value("{\"trial\": \"b\"}");

  private static JsonNode images(String split, int samples, String nats) {
    return JsonDocument.value(
        String.format(
            Locale.ROOT,
            "[{\"split\": \"%s\", \"samples\": %d, \"nats\": %s}]",
            split,
            samples,
            nats));
  }

  /** Differences 1, 2, 6: mean 3, variance 7, standard error sqrt(7 / 3). */
  @Test
  void theErrorIsThatOfTheDifferences() {
    List<ObjectNode> rows =
        PairedImages.rows(
            KEY,
            "a",
            images("test", 10, "[-99, -198, -294]"),
            images("test", 10, "[-100, -200, -300]"));
    assertThat(rows).hasSize(1);
    ObjectNode row = rows.get(0);
    assertThat(row.get("trial").asText()).isEqualTo("b");
    assertThat(row.get("against").asText()).isEqualTo("a");
    assertThat(row.get("images").asInt()).isEqualTo(3);
    assertThat(row.get("difference_nats").asDouble()).isEqualTo(3);
    assertThat(row.get("difference_se").asDouble()).isCloseTo(Math.sqrt(7 / 3.0), within(1e-12));
  }

  @Test
  void otherImagesOrOtherBoundsAreNotCompared() {
    JsonNode test = images("test", 10, "[-1, -2]");
    assertThat(PairedImages.rows(KEY, "a", test, images("train", 10, "[-1, -2]"))).isEmpty();
    assertThat(PairedImages.rows(KEY, "a", test, images("test", 100, "[-1, -2]"))).isEmpty();
    assertThat(PairedImages.rows(KEY, "a", test, images("test", 10, "[-1]"))).isEmpty();
  }
}
