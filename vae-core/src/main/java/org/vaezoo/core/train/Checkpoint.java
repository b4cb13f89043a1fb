package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A state of a run that verified.
 *
 * @param step steps done
 * @param folder where it lies
 */
public record Checkpoint(long step, Path folder) {

  static final String WEIGHTS = "weights.safetensors";
  static final String OPTIMIZER = "optimizer.safetensors";
  static final String STATE = "state.json";
  static final List<String> FILES = List.of(WEIGHTS, OPTIMIZER, STATE);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The parameters and states of the model by name. */
  public Map<String, NDArray> weights(NDManager manager) throws IOException {
    return SafeTensors.read(folder.resolve(WEIGHTS), manager);
  }

  /** The states of the optimizers by name. */
  public Map<String, NDArray> optimizer(NDManager manager) throws IOException {
    return SafeTensors.read(folder.resolve(OPTIMIZER), manager);
  }

  /** What else the run remembers. */
  public JsonNode state() throws IOException {
    return JSON.readTree(stateFile().toFile());
  }

  /** Where {@link #state} lies. */
  public Path stateFile() {
    return folder.resolve(STATE);
  }

  static byte[] bytes(JsonNode state) throws IOException {
    return JSON.writeValueAsBytes(state);
  }
}
