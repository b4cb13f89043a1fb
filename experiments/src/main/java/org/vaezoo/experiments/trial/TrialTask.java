package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * All that a process needs to be told to bring one trial to its end; a worker is handed it as JSON.
 *
 * @param spec the trial's own, resolved, with the measures that are asked for
 * @param dataDigest SHA-256 of the data that its identity names, in hexadecimal
 * @param folder {@code RESULTS/trials/ID}
 * @param choices what is done where it would be refused or passed on
 */
public record TrialTask(ObjectNode spec, String dataDigest, Path folder, RunChoices choices) {

  private static final String SPEC = "spec";
  private static final String DATA_DIGEST = "dataDigest";
  private static final String FOLDER = "folder";
  private static final String RESTART = "restart";
  private static final String RETRY_FAILED = "retryFailed";
  private static final String ACCEPT_OTHER_MACHINE = "acceptOtherMachine";

  public TrialTask {
    spec = spec.deepCopy();
    folder = folder.toAbsolutePath();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException naming the key that is missing or of another kind
   */
  public static TrialTask of(JsonNode json) {
    if (!(json.path(SPEC) instanceof ObjectNode spec)) {
      throw refused(SPEC, "an object", json.path(SPEC));
    }
    RunChoices choices =
        new RunChoices(
            truth(json, RESTART), truth(json, RETRY_FAILED), truth(json, ACCEPT_OTHER_MACHINE));
    return new TrialTask(spec, text(json, DATA_DIGEST), Path.of(text(json, FOLDER)), choices);
  }

  private static String text(JsonNode json, String key) {
    if (!json.path(key).isTextual()) {
      throw refused(key, "a text", json.path(key));
    }
    return json.get(key).textValue();
  }

  private static boolean truth(JsonNode json, String key) {
    if (!json.path(key).isBoolean()) {
      throw refused(key, "true or false", json.path(key));
    }
    return json.get(key).booleanValue();
  }

  private static IllegalArgumentException refused(String key, String expected, JsonNode found) {
    return new IllegalArgumentException(
        "task of a trial: /" + key + ": expected " + expected + ", found " + found);
  }

  /** Tasks as one line of JSON: an object, or an array of those of a group. */
  public static String line(List<TrialTask> tasks) {
    if (tasks.size() == 1) {
      return tasks.get(0).toJson().toString();
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    tasks.forEach(task -> all.add(task.toJson()));
    return all.toString();
  }

  /** Reads what {@link #line} wrote; throws as {@link #of}. */
  public static List<TrialTask> ofLine(JsonNode json) {
    if (!json.isArray()) {
      return List.of(of(json));
    }
    List<TrialTask> tasks = new ArrayList<>();
    json.forEach(task -> tasks.add(of(task)));
    return tasks;
  }

  /** The task as JSON, one line where it is printed without indentation. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(SPEC, spec.deepCopy());
    json.put(DATA_DIGEST, dataDigest);
    json.put(FOLDER, folder.toString());
    json.put(RESTART, choices.restart());
    json.put(RETRY_FAILED, choices.retryFailed());
    json.put(ACCEPT_OTHER_MACHINE, choices.acceptOtherMachine());
    return json;
  }

  /** The trial's identity, which its folder is named by. */
  public String id() {
    return folder.getFileName().toString();
  }

  /**
   * The spec as settings. It was checked against the data where it was resolved.
   *
   * @param reader of the parts that are installed
   * @throws IllegalArgumentException if it is not a resolved spec of this version
   */
  public ExperimentSpec settings(SettingsReader reader) {
    Problems problems = new Problems();
    return reader
        .read(spec, ExperimentSpec.class, problems)
        .filter(read -> problems.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("task of a trial: " + problems.all()));
  }
}
