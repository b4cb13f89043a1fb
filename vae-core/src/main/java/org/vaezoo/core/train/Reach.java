package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.LongBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.pass.HostArrays;

/**
 * Which trained parameters a gradient has reached. One whose every gradient was exactly zero in
 * each of the first steps that should have moved it is cut off from its losses, and would stay at
 * its initial value for good.
 *
 * <p>The gradient decides, not the parameter: a learning rate may be too small to change a float. A
 * step counts for a parameter if its phase moves it and a loss that the step follows may move it.
 */
final class Reach implements Remembered {

  /** Steps without a gradient after which a parameter is given up. */
  static final int STEPS = 20;

  private static final String STILL = "still";
  private static final long REACHED = -1;

  private final Map<String, Long> still = new LinkedHashMap<>();
  private final NDArray array;

  /**
   * @param paths of the trained parameters, in a fixed order
   * @param owner of the parameters
   */
  Reach(Collection<String> paths, NDManager owner) {
    paths.forEach(path -> still.put(path, 0L));
    array = owner.create(new long[still.size()]);
    NDScope.unregister(array);
  }

  /**
   * Looks at the gradients of a step; of those that were reached before it reads nothing.
   *
   * @return a parameter that has now had no gradient in {@value #STEPS} steps
   */
  Optional<String> look(Map<String, NDArray> gradients) {
    List<String> open = gradients.keySet().stream().filter(path -> still.get(path) >= 0).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    NDList largest = new NDList();
    open.forEach(path -> largest.add(gradients.get(path).abs().max()));
    double[] read = HostArrays.read(NDArrays.stack(largest));
    for (int i = 0; i < read.length; i++) {
      still.put(open.get(i), read[i] == 0 ? still.get(open.get(i)) + 1 : REACHED);
    }
    return open.stream().filter(path -> still.get(path) >= STEPS).findFirst();
  }

  /** Whether a gradient has reached each of these, so that nothing is left to be looked at. */
  boolean reached(Collection<String> paths) {
    return paths.stream().allMatch(path -> still.get(path) == REACHED);
  }

  /** The steps without a gradient of each parameter, -1 where one has reached it; int64. */
  @Override
  public Map<String, NDArray> state() {
    array.set(LongBuffer.wrap(still.values().stream().mapToLong(Long::longValue).toArray()));
    Map<String, NDArray> state = new LinkedHashMap<>();
    state.put(STILL, array);
    return state;
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    SameArrays.require("reach of gradients", state(), saved);
    long[] counts = saved.get(STILL).toLongArray();
    int i = 0;
    for (Map.Entry<String, Long> entry : still.entrySet()) {
      entry.setValue(counts[i++]);
    }
  }

  @Override
  public void close() {
    array.close();
  }
}
