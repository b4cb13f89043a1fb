package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;

/** Numbers of a run on the host, where they outlive it and can be compared. */
final class HostNumbers {

  private HostNumbers() {}

  /** Losses, updates and reports of a step, by name. */
  static Map<String, double[]> of(TinyRun run, Step step) {
    Map<String, double[]> read = new LinkedHashMap<>();
    for (int loss = 0; loss < step.losses().size(); loss++) {
      read.put("loss " + loss, HostArrays.read(step.losses().get(loss).value()));
    }
    Map<Parameter, String> names = new LinkedHashMap<>();
    NamedParameters.of(run.model().block()).forEach((name, state) -> names.put(state, name));
    step.updates()
        .forEach(u -> read.put("update " + names.get(u.state()), HostArrays.read(u.value())));
    step.report().forEach((name, value) -> read.put("report " + name, HostArrays.read(value)));
    return read;
  }

  /** Requires the same numbers, bit for bit, under the same names. */
  static void assertSame(Map<String, double[]> actual, Map<String, double[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, values) -> assertThat(actual.get(name)).as(name).isEqualTo(values));
  }

  /** Overwrites a parameter where it is. */
  static void write(Parameter parameter, double[] values) {
    NDArray array = parameter.getArray();
    try (NDArray copy =
        HostArrays.create(array.getManager(), values, array.getShape(), array.getDataType())) {
      copy.copyTo(array);
    }
  }
}
