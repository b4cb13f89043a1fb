package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.DoubleBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.table.Column;

/** The phases of a training under way: their schedule, and what it remembers. */
final class PhaseState implements Remembered {

  private static final String MEMORY = "memory";

  private final PhaseSchedule schedule;
  private final NDArray array;
  private SortedMap<String, Double> memory;

  /**
   * @param owner of the model's parameters
   */
  PhaseState(PhaseSchedule schedule, NDManager owner) {
    this.schedule = schedule;
    this.memory = new TreeMap<>(schedule.begin());
    this.array = owner.create(new double[memory.size()]);
    NDScope.unregister(array);
  }

  Phase phase(Progress progress) {
    return schedule.phase(progress, memory);
  }

  long lasts(Progress progress) {
    return schedule.lasts(progress, memory);
  }

  boolean looksNow(Progress progress) {
    return schedule.looksNow(progress, memory);
  }

  Map<Column, Double> shown(Progress progress) {
    return schedule.shown(progress, memory);
  }

  /**
   * Takes note of a step.
   *
   * @throws IllegalStateException if the schedule remembers other names than it began with
   */
  void remember(Progress done, StepValues values) {
    take(schedule.remember(memory, done, values.values()));
  }

  /** Takes note of the mutual information after an epoch; throws as above. */
  void learn(double nats) {
    take(schedule.learn(memory, nats));
  }

  private void take(Map<String, Double> after) {
    SortedMap<String, Double> next = new TreeMap<>(after);
    if (!next.keySet().equals(memory.keySet())) {
      throw new IllegalStateException(
          "curriculum: expected a memory of " + memory.keySet() + ", found " + next.keySet());
    }
    memory = next;
  }

  /** The memory by name, its numbers in the order of their names; nothing where there is none. */
  @Override
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    if (!memory.isEmpty()) {
      double[] numbers = memory.values().stream().mapToDouble(Double::doubleValue).toArray();
      array.set(DoubleBuffer.wrap(numbers));
      state.put(MEMORY, array);
    }
    return state;
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    SameArrays.require("curriculum", state(), saved);
    if (!memory.isEmpty()) {
      double[] numbers = saved.get(MEMORY).toDoubleArray();
      int i = 0;
      for (Map.Entry<String, Double> entry : memory.entrySet()) {
        entry.setValue(numbers[i++]);
      }
    }
  }

  @Override
  public void close() {
    array.close();
  }
}
