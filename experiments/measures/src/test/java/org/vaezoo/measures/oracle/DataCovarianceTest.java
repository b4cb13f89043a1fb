package org.vaezoo.measures.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.TinyImages;

class DataCovarianceTest {

  /** E[x x^T] - E[x] E[x]^T, by the population's size and not one less. */
  @Test
  void isThePopulationCovarianceOfWhatIsShown() {
    TinyImages images = new TinyImages(DataKind.CONTINUOUS);
    DataNoise dataNoise = new DataNoise.Evaluation(1);
    try (EngineSession engine = Engines.open(EngineSettings.standard())) {
      int[] all = IntStream.range(0, images.size()).toArray();
      Batch batch = images.batch(all, dataNoise, engine.manager(), DataType.FLOAT64);
      SimpleMatrix x = new SimpleMatrix(64, 16, true, HostArrays.read(batch.x()));
      SimpleMatrix mean = new SimpleMatrix(16, 1, true, images.mean());
      SimpleMatrix expected = x.transpose().mult(x).divide(64).minus(mean.mult(mean.transpose()));
      SimpleMatrix found = DataCovariance.of(images, dataNoise, engine.manager());
      assertThat(found.minus(expected).elementMaxAbs()).isCloseTo(0, within(1e-12));
      assertThat(found.get(0, 0)).isGreaterThan(0.01);
    }
  }
}
