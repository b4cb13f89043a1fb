package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/** What is said of regularizers that have no meaning. */
class RegularizerSpecsTest {

  private static final InputDescription INPUT =
      new InputDescription(new Shape(1, 28, 28), DataKind.BINARY, 100);

  private static List<Problem> problems(JsonNode spec) {
    Problems problems = new Problems();
    new SettingsReader(Variants.parts())
        .read(spec, VaeSpec.class, problems)
        .ifPresent(read -> read.check(INPUT, problems));
    return problems.all();
  }

  private static ObjectNode beside(String... regularizers) {
    ObjectNode plain = Variants.named("vae").vae();
    ArrayNode penalties = plain.putArray("regularizers");
    List.of(regularizers).forEach(it -> penalties.add(JsonDocument.value(it)));
    return plain;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'total-correlation', 'beta': -1} | /0/beta | at least 0",
        "{'type': 'total-correlation', 'beta': 6, 'estimator': 'stratifed'}"
            + "| /0/estimator | stratified",
        "{'type': 'total-correlation'} | /0 | beta",
        "{'type': 'dip', 'covariance': 'means', 'offDiagonal': 1, 'diagonal': 1}"
            + "| /0/covariance | posterior-means",
        "{'type': 'mmd', 'weight': 1, 'kernel': {'type': 'rbf', 'scales': []}}"
            + "| /0/kernel | at least one number",
        "{'type': 'mmd', 'weight': 1, 'kernel': {'type': 'rbf', 'scales': [0]}}"
            + "| /0/kernel/scales/0 | greater than 0",
        "{'type': 'density-ratio', 'gamma': 1, 'discriminator': {'type': 'conv', 'channels': [4]}}"
            + "| /0/discriminator | type 'mlp' fits"
      })
  void badSettingsAreNamedWithWhatWouldFit(String regularizer, String place, String words) {
    List<Problem> problems = problems(beside(regularizer.replace('\'', '"')));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).pointer()).isEqualTo("/regularizers" + place);
    assertThat(problems.get(0).message()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'mmd', 'weight': 1}",
        "{'type': 'dip', 'covariance': 'aggregate-posterior', 'offDiagonal': 1, 'diagonal': 1}"
      })
  void whatTakesThePriorToBeStandardNormalIsRefusedBesideAnother(String regularizer) {
    ObjectNode spec = beside(regularizer.replace('\'', '"'));
    assertThat(problems(spec)).isEmpty();
    ((ObjectNode) spec.get("model")).putObject("prior").put("type", "mixture").put("components", 5);
    assertThat(problems(spec)).hasSize(1);
    assertThat(problems(spec).get(0).pointer()).isEqualTo("/regularizers/0");
    assertThat(problems(spec).get(0).message()).contains("standard-normal fits");
  }

  @Test
  void differentRegularizersGoTogether() {
    ObjectNode spec =
        beside(
            "{\"type\": \"total-correlation\", \"beta\": 2}",
            "{\"type\": \"density-ratio\", \"gamma\": 2}",
            "{\"type\": \"dip\", \"covariance\": \"posterior-means\","
                + " \"offDiagonal\": 1, \"diagonal\": 1}",
            "{\"type\": \"mmd\", \"weight\": 1}");
    assertThat(problems(spec)).isEmpty();
    Problems problems = new Problems();
    VaeSpec read =
        new SettingsReader(Variants.parts()).read(spec, VaeSpec.class, problems).orElseThrow();
    assertThat(read.build(INPUT, 1).schedules()).hasSize(3 + 1 + 2 + 1);
  }
}
