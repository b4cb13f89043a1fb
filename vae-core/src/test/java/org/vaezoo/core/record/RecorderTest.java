package org.vaezoo.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.likelihood.BernoulliSpec;
import org.vaezoo.core.likelihood.CategoricalSpec;
import org.vaezoo.core.likelihood.DiscretizedLogisticSpec;
import org.vaezoo.core.likelihood.FixedVariance;
import org.vaezoo.core.likelihood.GaussianSpec;
import org.vaezoo.core.likelihood.LearnedVariance;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.likelihood.OptimalVariance;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.ConvSpec;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.posterior.GaussianPosteriorSpec;
import org.vaezoo.core.prior.MixtureSpec;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.vamp.RandomImages;
import org.vaezoo.core.vamp.VampPriorSpec;
import org.vaezoo.core.variant.GaussianVaeSpec;
import org.vaezoo.core.variant.OutputBias;

class RecorderTest {

  private static final NetworkSpec MLP =
      new MlpSpec(List.of(5), Activation.TANH, new GlorotUniform());
  private static final NetworkSpec CONVOLUTIONS =
      new ConvSpec(List.of(2), List.of(2), 3, List.of(5), Activation.RELU, new GlorotUniform());

  @ParameterizedTest
  @CsvSource({
    "PyTorch, FLOAT32, 1",
    "PyTorch, FLOAT64, 1",
    "PyTorch, FLOAT32, 3",
    "MXNet, FLOAT32, 1",
    "MXNet, FLOAT64, 1",
    "MXNet, FLOAT32, 3"
  })
  void replayOnOtherInputsGivesTheBytesOfTheDirectRun(String engine, DataType type, int samples) {
    try (Recordable plain = new Recordable(engine, type, plain(), new Weighted(samples))) {
      RecordedStep recorded = plain.record(1);
      assertThat(plain.replay(recorded, 1)).isEqualTo(plain.direct(1));
      assertThat(plain.replay(recorded, 2))
          .isEqualTo(plain.direct(2))
          .isNotEqualTo(plain.direct(1));
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyPartOfTheCoreRecords(String engine, String name, GaussianVaeSpec spec) {
    try (Recordable model = new Recordable(engine, DataType.FLOAT32, spec, new Weighted(2))) {
      RecordedStep recorded = model.record(1);
      assertThat(model.replay(recorded, 2)).as(name).isEqualTo(model.direct(2));
      assertThat(recorded).isEqualTo(model.record(3));
    }
  }

  static Stream<Arguments> everyPartOfTheCoreRecords() {
    LikelihoodSpec bernoulli = new BernoulliSpec();
    PriorSpec normal = new StandardNormalSpec();
    Map<String, GaussianVaeSpec> specs =
        Map.of(
            "convolutions", spec(bernoulli, normal, CONVOLUTIONS, PosteriorVariance.AMORTIZED),
            "shared variance", spec(bernoulli, normal, MLP, PosteriorVariance.SHARED),
            "fixed variance", amortized(new GaussianSpec(new FixedVariance(0.5)), normal),
            "learned variance", amortized(new GaussianSpec(new LearnedVariance(1)), normal),
            "optimal variance", amortized(new GaussianSpec(new OptimalVariance()), normal),
            "logistic", amortized(new DiscretizedLogisticSpec(), normal),
            "categorical", amortized(new CategoricalSpec(), normal),
            "mixture", amortized(bernoulli, new MixtureSpec(3, 1)),
            "vamp prior", amortized(bernoulli, new VampPriorSpec(3, new RandomImages(0.5, 0.1))));
    return Stream.of("PyTorch", "MXNet")
        .flatMap(
            engine ->
                specs.entrySet().stream()
                    .map(spec -> Arguments.of(engine, spec.getKey(), spec.getValue())));
  }

  @Test
  void whatOneEngineRecordsAnotherReplays() {
    try (Recordable torch = new Recordable("PyTorch", DataType.FLOAT64, plain(), new Weighted(1));
        Recordable mxnet = new Recordable("MXNet", DataType.FLOAT64, plain(), new Weighted(1))) {
      RecordedStep recorded = torch.record(1);
      assertThat(mxnet.replay(recorded, 2)).isEqualTo(mxnet.direct(2));
      assertThat(mxnet.record(1)).isEqualTo(recorded);
    }
  }

  @Test
  void recordingTwiceGivesAnEqualGraphWhateverTheValues() {
    try (Recordable plain = new Recordable("PyTorch", DataType.FLOAT32, plain(), new Weighted(1))) {
      assertThat(plain.record(1))
          .isEqualTo(plain.record(2))
          .hasToString(plain.record(3).toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"PyTorch", "MXNet"})
  void recordingLeavesNoArrayBehind(String engine) {
    try (Recordable plain = new Recordable(engine, DataType.FLOAT32, plain(), new Weighted(1))) {
      long before = plain.arrays();
      plain.record(1);
      assertThat(plain.arrays()).isEqualTo(before + Recordable.INPUTS);
    }
  }

  @Test
  void lossesUpdatesAndReportNameTheirParametersAndNodes() {
    try (Recordable plain = new Recordable("PyTorch", DataType.FLOAT32, plain(), new Weighted(1))) {
      RecordedStep recorded = plain.record(1);
      assertThat(recorded.losses()).hasSize(1);
      assertThat(recorded.losses().get(0).moves())
          .contains("encoder.mean.weight")
          .doesNotContain("objective.average");
      assertThat(recorded.updates()).containsOnlyKeys("objective.average");
      assertThat(recorded.report()).containsOnlyKeys("distortion_nats", "rate_nats");
      assertThat(recorded.graph().inputs())
          .extracting(Input::title)
          .contains("batch x", "coefficient beta", "normal #0", "parameter objective.average");
    }
  }

  @Test
  void aBatchOfAnotherSizeIsRefused() {
    try (Recordable plain = new Recordable("PyTorch", DataType.FLOAT32, plain(), new Weighted(1))) {
      RecordedStep recorded = plain.record(1);
      assertThatThrownBy(() -> plain.replayOfRows(recorded, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("batch x: recorded as float32 [3, 1, 4, 4], found float32 [2, 1, 4, 4]");
    }
  }

  private static GaussianVaeSpec plain() {
    return amortized(new BernoulliSpec(), new StandardNormalSpec());
  }

  private static GaussianVaeSpec amortized(LikelihoodSpec likelihood, PriorSpec prior) {
    return spec(likelihood, prior, MLP, PosteriorVariance.AMORTIZED);
  }

  private static GaussianVaeSpec spec(
      LikelihoodSpec likelihood, PriorSpec prior, NetworkSpec network, PosteriorVariance variance) {
    return new GaussianVaeSpec(
        2,
        likelihood,
        prior,
        new GaussianPosteriorSpec(),
        variance,
        network,
        network,
        new GlorotUniform(),
        OutputBias.ZERO);
  }
}
