package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.trial.RunChoices;

/**
 * What holds for all trials of a worker: the first line that it is sent.
 *
 * @param data where data sets lie
 * @param choices what it does where it would refuse
 */
record WorkerSettings(DataFolder data, RunChoices choices) {

  static WorkerSettings of(JsonNode json) {
    return new WorkerSettings(
        new DataFolder(Optional.ofNullable(json.get("data")).map(path -> Path.of(path.asText()))),
        new RunChoices(
            json.get("restart").booleanValue(),
            json.get("retryFailed").booleanValue(),
            json.get("acceptOtherMachine").booleanValue()));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    data.path().ifPresent(path -> json.put("data", path.toString()));
    json.put("restart", choices.restart());
    json.put("retryFailed", choices.retryFailed());
    return json.put("acceptOtherMachine", choices.acceptOtherMachine());
  }
}
