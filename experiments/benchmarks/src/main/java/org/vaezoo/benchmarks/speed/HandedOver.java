package org.vaezoo.benchmarks.speed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.train.SafeTensors;
import org.vaezoo.core.train.Training;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * What the other language is given of a model, in files: the values it begins at, and a batch with
 * its noise, on which both have to find the same loss.
 *
 * @param parameters all parameters and states by name
 * @param given the batch as {@code x}, and the noise of a step in the order of its draws
 * @param loss ours of that step, in nats an example
 */
record HandedOver(Path parameters, Path given, double loss) {

  private static final long SEED = 1;

  /** Writes the files of a model into a folder. */
  static HandedOver of(BenchmarkModel model, EngineSession engine, Path folder) throws IOException {
    Path parameters = folder.resolve(model.label() + ".parameters");
    Path given = folder.resolve(model.label() + ".given");
    ExperimentSpec spec = OurLoop.read(model.spec());
    DataSource train = OurLoop.train(spec);
    Vae vae = spec.build(train);
    try (Training training = spec.begin(vae, train, engine);
        NDManager scope = engine.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      write(parameters, training.weights());
      int[] rows = IntStream.range(0, spec.training().batchSize()).toArray();
      Batch batch = train.batch(rows, new DataNoise.Evaluation(SEED), scope, engine.type());
      GivenNoise noise =
          new GivenNoise(
              new StreamNoise(
                  scope, engine.type(), CounterStream.of(Purpose.REPARAMETERIZATION, SEED)));
      Pass pass = new Pass(new EagerParameters(scope), scope, noise, true, vae.samples());
      NDArray loss =
          vae.step(batch, pass, coefficients(vae, scope, engine)).losses().get(0).value();
      Map<String, NDArray> step = new LinkedHashMap<>(noise.draws());
      step.put("x", batch.x());
      write(given, step);
      return new HandedOver(parameters, given, HostArrays.read(loss)[0]);
    }
  }

  private static Coefficients coefficients(Vae vae, NDManager scope, EngineSession engine) {
    Map<String, NDArray> values = new LinkedHashMap<>();
    vae.schedules()
        .forEach(
            (name, schedule) ->
                values.put(
                    name,
                    HostArrays.create(
                        scope,
                        new double[] {schedule.at(Progress.END)},
                        new Shape(),
                        engine.type())));
    return new Coefficients(values);
  }

  private static void write(Path file, Map<String, NDArray> arrays) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      SafeTensors.content(arrays).writeTo(out);
    }
  }
}
