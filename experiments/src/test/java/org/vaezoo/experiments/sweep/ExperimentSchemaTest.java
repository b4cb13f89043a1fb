package org.vaezoo.experiments.sweep;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.SpecJson;
import org.vaezoo.experiments.experiment.Specs;

class ExperimentSchemaTest {

  private static final String TEXT =
      SpecJson.pretty(ExperimentSchema.of(Variants.parts(), Variants.installed()));

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);
  private final ExperimentReader reader = new ExperimentReader(DataFolder.absent(), 100);

  @Test
  void theCommittedFileIsUpToDate() throws IOException {
    assertThat(Files.readString(Path.of("schema", "experiment-v1.json")))
        .as("run: ./vaezoo schema > experiments/schema/experiment-v1.json")
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @MethodSource("goodSpecs")
  void acceptsWhatTheReaderAccepts(String spec) {
    assertThat(schema.validate(spec, InputFormat.JSON)).isEmpty();
    Experiment experiment = reader.read("spec.json", spec, Overrides.NONE);
    assertThat(schema.validate(experiment.resolved().toString(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"objective\": {\"type\": \"beta\", \"betta\": 1}",
        "\"objective\": {\"type\": \"beta\", \"beta\": -1}",
        "\"objective\": {\"type\": \"beta\"}",
        "\"objective\": \"beta\"",
        "\"objective\": null",
        "\"optimizer\": \"adan\"",
        "\"optimizer\": {\"learningRate\": 0.1}",
        "\"name\": \"../up\"",
        "\"name\": \"con\"",
        "\"seed\": 1",
        "\"training\": {\"epochs\": 1.5, \"batchSize\": 100}",
        "\"training\": {\"epochs\": \"1\", \"batchSize\": 100}",
        "\"training\": {\"batchSize\": 100}",
        "\"training\": {\"epochs\": 1, \"batchSize\": 100, \"seed\": 9007199254740993}",
        "\"training\": {\"epochs\": 1, \"batchSize\": 100, \"clipGradientNorm\": 0}",
        "\"engine\": {\"name\": \"torch\"}",
        "\"evaluation\": {\"splits\": [\"tests\"]}",
        "\"variant\": \"betavae\"",
        "\"sweep\": {\"gird\": {}}",
        "\"sweep\": {}",
        "\"sweep\": {\"grid\": {\"training.seed\": 1}}",
        "\"sweep\": {\"grid\": {\"training.seed\": [1]}, \"list\": [{\"objective.beta\": 2}]}"
      })
  void refusesWhatTheReaderRefuses(String keys) {
    String spec = Specs.with(keys);
    assertThat(schema.validate(spec, InputFormat.JSON)).isNotEmpty();
    assertThat(catchThrowable(() -> reader.read("spec.json", spec, Overrides.NONE)))
        .isInstanceOf(BadSpecException.class);
  }

  static String[] goodSpecs() {
    return new String[] {
      Specs.with(),
      Specs.with("\"$schema\": \"../schema/experiment-v1.json\"", "\"engine\": {\"threads\": 2.0}"),
      Specs.with("\"variant\": \"beta-vae\"", "\"model\": {\"latent\": 3}", "\"objective\": {}"),
      Specs.with("\"objective\": \"elbo\"", "\"optimizer\": \"adam\""),
      Specs.with("\"sweep\": {\"grid\": {\"objective.beta\": [1, 2]}}"),
      Specs.with(
          "\"sweep\": {\"product\": [{\"list\": [{}, {\"objective\": \"elbo\"}]}, {\"random\":"
              + " {\"count\": 2, \"draw\": {\"training.seed\": {\"type\": \"integer\", \"min\":"
              + " 1, \"max\": 1000000}}}}]}"),
      Specs.with(
          "\"training\": {\"epochs\": 1e0, \"batchSize\": 100, \"clipGradientNorm\": 0.5,"
              + " \"earlyStopping\": {\"patienceEpochs\": 2}}")
    };
  }
}
