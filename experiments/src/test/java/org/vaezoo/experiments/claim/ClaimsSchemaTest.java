package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.SpecJson;

class ClaimsSchemaTest {

  private static final String TEXT = SpecJson.pretty(ClaimsSchema.schema());

  private static final String ORDER =
      "{\"type\": \"order\", \"quantities\": [" + OneClaim.ELBO + ", {\"number\": 1}]}";

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @TempDir private Path folder;

  @Test
  void theCommittedFileIsUpToDate() throws IOException {
    assertThat(Files.readString(Path.of("schema", "claims-v1.json")))
        .as("run: ./vaezoo schema claims > experiments/schema/claims-v1.json")
        .isEqualTo(TEXT);
  }

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    String good = OneClaim.text(ORDER, "\"tiers\": [\"smoke\"], " + OneClaim.EXPECTED);
    assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();
    assertThat(read(good).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"control\": true",
        "\"tiers\": [\"gpu\"], \"source\": {\"kind\": \"identity\", \"text\": \"x\"}",
        "\"source\": {\"kind\": \"guess\", \"text\": \"x\"}",
        "\"source\": {\"kind\": \"identity\", \"text\": \"\"}",
        "\"sauce\": 1, \"source\": {\"kind\": \"identity\", \"text\": \"x\"}"
      })
  void refusesWhatTheReaderRefuses(String keys) {
    String bad = OneClaim.text(ORDER, keys);
    assertThat(schema.validate(bad, InputFormat.JSON)).isNotEmpty();
    assertThat(catchThrowable(() -> read(bad))).isInstanceOf(BadSpecException.class);
  }

  private Claims read(String text) throws IOException {
    return Claims.read(Files.writeString(folder.resolve("claims.json"), text));
  }
}
