package org.vaezoo.beta.tc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.measures.aggregate.AggregateSpec;

/**
 * The estimates of a batch against the split of the rate over the whole data set, of one model, at
 * the same draws.
 */
class ExactDecompositionTest {

  private static final TinyImages IMAGES = new TinyImages(DataKind.BINARY);
  private static final long SEED = 1;

  private static TinyVae model() {
    MlpSpec network = new MlpSpec(List.of(6), Activation.TANH, new GlorotUniform());
    TinyVae tiny = TinyVae.of("PyTorch", new Elbo(), network, IMAGES.shape());
    NamedParameters.of(tiny.vae().block())
        .forEach(
            (name, parameter) -> {
              if (name.startsWith("encoder.mean")) { // further apart than untrained
                TinyVae.write(parameter.getArray(), tripled(parameter.getArray().toDoubleArray()));
              }
            });
    return tiny;
  }

  private static double[] tripled(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= 3;
    }
    return values;
  }

  private static Map<String, Object> exact(TinyVae tiny) {
    DataSets data = new DataSets("tiny", "", "", IMAGES, IMAGES, IMAGES);
    Subject subject =
        new Subject(tiny.vae(), data, SEED, tiny.manager(), DataType.FLOAT64, words -> {});
    return new AggregateSpec(SplitName.TEST, Optional.empty())
        .measure(subject)
        .tables()
        .get("aggregate")
        .get(0)
        .cells();
  }

  /** The penalties by name, means over batches of a size, at the draws of the evaluation. */
  private static Map<String, Double> estimated(
      TinyVae tiny, MinibatchEstimator estimator, int batchSize) {
    Constant one = new Constant(1);
    Regularizer parts = new TotalCorrelation(estimator, IMAGES.size(), one, one, one);
    EvaluationPass passes = new EvaluationPass(IMAGES, SEED, tiny.manager(), DataType.FLOAT64);
    Map<String, Double> means = new LinkedHashMap<>();
    for (int start = 0; start < IMAGES.size(); start += batchSize) {
      passes
          .run(
              IntStream.range(start, start + batchSize).toArray(),
              0,
              1,
              (batch, pass) -> read(parts.penalties(tiny.vae().infer(batch, pass), batch, pass)))
          .forEach(
              (name, nats) -> means.merge(name, nats * batchSize / IMAGES.size(), Double::sum));
    }
    return means;
  }

  private static Map<String, Double> read(List<Penalty> penalties) {
    Map<String, Double> values = new LinkedHashMap<>();
    penalties.forEach(each -> values.put(each.name(), HostArrays.read(each.value())[0]));
    return values;
  }

  private static double nats(Map<String, Object> row, String part) {
    return (Double) row.get(part + "_nats");
  }

  /** The dimension-wise parts differ: there the estimate takes log q at the draw, not its mean. */
  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void withTheWholeDataSetInABatchTheEstimateIsExact(MinibatchEstimator estimator) {
    try (TinyVae tiny = model()) {
      Map<String, Object> exact = exact(tiny);
      Map<String, Double> estimated = estimated(tiny, estimator, IMAGES.size());
      assertThat(nats(exact, "index_code_information")).isGreaterThan(0.2);
      for (String part :
          List.of(TotalCorrelation.INFORMATION.name(), TotalCorrelation.CORRELATION.name())) {
        assertThat(estimated.get(part)).as(part).isCloseTo(nats(exact, part), within(1e-10));
      }
    }
  }

  /**
   * In a smaller batch, weighted sampling has too large a q(z) and so too little information;
   * stratified sampling is unbiased for q(z), its log is too small and the information too large.
   */
  @Test
  void inABatchTheEstimatesLieOnEitherSideOfTheExactInformation() {
    try (TinyVae tiny = model()) {
      double exact = nats(exact(tiny), TotalCorrelation.INFORMATION.name());
      assertThat(
              estimated(tiny, MinibatchEstimator.WEIGHTED, 8)
                  .get(TotalCorrelation.INFORMATION.name()))
          .isLessThan(exact);
      assertThat(
              estimated(tiny, MinibatchEstimator.STRATIFIED, 8)
                  .get(TotalCorrelation.INFORMATION.name()))
          .isGreaterThan(exact);
    }
  }
}
