package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

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

  /** What an evaluation sees of a model, its single numbers and an image that is drawn of it. */
  static Map<String, double[]> ofUse(TinyRun run) {
    Batch batch = run.batch();
    Terms terms = run.model().infer(batch, run.evaluationPass(1, 1)).terms();
    Map<String, double[]> read = new LinkedHashMap<>();
    read.put("distortion", HostArrays.read(terms.distortion()));
    for (GroupRate rate : terms.rates()) {
      rate.rateIfAny()
          .ifPresent(nats -> read.put(rate.group().name(), HostArrays.read(nats.nats())));
      rate.alternatives()
          .forEach((name, other) -> read.put("under " + name, HostArrays.read(other.nats())));
    }
    run.model()
        .measures(batch, run.evaluationPass(2, 1))
        .forEach((columns, values) -> read.put(columns.toString(), HostArrays.read(values)));
    run.model().scalars().forEach((column, value) -> read.put(column.name(), new double[] {value}));
    Pass pass = run.evaluationPass(3, 1);
    Generation drawn = run.model().generate(Context.of(batch, pass), Latents.none(), pass);
    read.put("drawn", HostArrays.read(drawn.likelihood().sample(pass.noise())));
    return read;
  }

  /** Requires the same numbers, bit for bit, under the same names. */
  static void assertSame(Map<String, double[]> actual, Map<String, double[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, values) -> assertThat(actual.get(name)).as(name).isEqualTo(values));
  }

  /** Overwrites a parameter where it is. */
  static void write(Parameter parameter, double[] values) {
    HostArrays.write(parameter.getArray(), values);
  }

  /** Writes some arrays into others of the same names and shapes, of any type. */
  static void copy(Map<String, NDArray> from, Map<String, NDArray> to) {
    to.forEach((name, array) -> HostArrays.write(array, HostArrays.read(from.get(name))));
  }

  /** Moves each number of float32 arrays to one of its neighbours, up and down in turn. */
  static void toNeighbours(Collection<NDArray> arrays) {
    for (NDArray array : arrays) {
      if (array.getDataType() == DataType.FLOAT32) {
        double[] values = HostArrays.read(array);
        for (int i = 0; i < values.length; i++) {
          float value = (float) values[i];
          values[i] = i % 2 == 0 ? Math.nextUp(value) : Math.nextDown(value);
        }
        HostArrays.write(array, values);
      }
    }
  }
}
