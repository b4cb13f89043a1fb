package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.beta.capacity.CapacitySpec;
import org.vaezoo.beta.dip.Covariance;
import org.vaezoo.beta.dip.CovarianceEstimator;
import org.vaezoo.beta.dip.DipSpec;
import org.vaezoo.beta.factor.DensityRatioSpec;
import org.vaezoo.beta.freebits.FreeBitsScope;
import org.vaezoo.beta.freebits.FreeBitsSpec;
import org.vaezoo.beta.geco.Distortion;
import org.vaezoo.beta.geco.GecoSpec;
import org.vaezoo.beta.geco.SquaredError;
import org.vaezoo.beta.higgins.BetaSpec;
import org.vaezoo.beta.importance.DoublyReparameterizedSpec;
import org.vaezoo.beta.importance.ImportanceSpec;
import org.vaezoo.beta.info.InverseMultiquadraticKernel;
import org.vaezoo.beta.info.PriorMatchingSpec;
import org.vaezoo.beta.info.RadialKernel;
import org.vaezoo.beta.tc.MinibatchEstimator;
import org.vaezoo.beta.tc.TotalCorrelationSpec;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.TinyVae;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.record.Replay;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.variant.RegularizerSpec;

/**
 * Every objective, and the plain one beside every regularizer: the same on both engines, in both
 * precisions, and recorded.
 */
class ObjectivesTest {

  private static final Shape EXAMPLE = new Shape(6);
  private static final MlpSpec NETWORK =
      new MlpSpec(List.of(4), Activation.TANH, new GlorotUniform());
  private static final InputDescription INPUT = new InputDescription(EXAMPLE, DataKind.BINARY, 100);

  static Stream<ObjectiveSpec> objectives() {
    Schedule one = new Constant(1);
    return Stream.of(
        new BetaSpec(new Constant(4), 2),
        new CapacitySpec(1, Optional.of(2.0), Optional.empty(), new Constant(10)),
        new FreeBitsSpec(new Constant(0.05), FreeBitsScope.UNIT),
        new FreeBitsSpec(new Constant(0.05), FreeBitsScope.GROUP),
        new GecoSpec(new SquaredError(one), new Constant(0.1), 0.9, 100),
        new GecoSpec(new Distortion(one), new Constant(0.1), 0.9, 100),
        new ImportanceSpec(3),
        new DoublyReparameterizedSpec(3),
        beside(new TotalCorrelationSpec(MinibatchEstimator.WEIGHTED, one, new Constant(6), one)),
        beside(new TotalCorrelationSpec(MinibatchEstimator.STRATIFIED, one, new Constant(6), one)),
        beside(new DensityRatioSpec(one, NETWORK)),
        beside(dip(Covariance.POSTERIOR_MEANS, CovarianceEstimator.UNBIASED)),
        beside(dip(Covariance.AGGREGATE_POSTERIOR, CovarianceEstimator.UNBIASED)),
        beside(dip(Covariance.AGGREGATE_POSTERIOR, CovarianceEstimator.BATCH)),
        beside(new PriorMatchingSpec(one, new RadialKernel(List.of(1.0)))),
        beside(new PriorMatchingSpec(one, new InverseMultiquadraticKernel(List.of(1.0)))));
  }

  private static DipSpec dip(Covariance covariance, CovarianceEstimator estimator) {
    return new DipSpec(covariance, estimator, new Constant(0.1), new Constant(0.1));
  }

  private static ObjectiveSpec beside(RegularizerSpec regularizer) {
    return input ->
        new RegularizedObjective(
            new Elbo(), Map.of("regularizer", regularizer.build(input, 3, InitialWeights.of(5))));
  }

  /** Three steps, so that coefficients and states have moved. */
  @ParameterizedTest
  @MethodSource("objectives")
  void stepsAreTheSame(ObjectiveSpec objective) {
    try (TinyVae torch = tiny("PyTorch", objective);
        TinyVae mxnet = tiny("MXNet", objective)) {
      for (int epoch = 0; epoch < 3; epoch++) {
        assertThat(torch.loss(epoch)).isCloseTo(mxnet.loss(epoch), within(1e-11));
        Gradients.assertClose(torch.gradients(epoch), mxnet.gradients(epoch), 1e-11);
        torch.descend(epoch, 0.1);
        mxnet.descend(epoch, 0.1);
      }
    }
  }

  /**
   * Losses and next states keep the type of the run. A Java double that meets a 0-dimensional
   * float32 array makes a float64 one, which must not happen to them.
   */
  @ParameterizedTest
  @MethodSource("objectives")
  void stepsInFloat32StayInFloat32(ObjectiveSpec objective) {
    for (String engine : List.of("PyTorch", "MXNet")) {
      try (TinyVae narrow = TinyVae.narrow(engine, objective.build(INPUT));
          TinyVae wide = tiny(engine, objective)) {
        for (int epoch = 0; epoch < 3; epoch++) {
          Step step = narrow.step(epoch);
          assertThat(step.losses())
              .allMatch(loss -> loss.value().getDataType() == DataType.FLOAT32);
          assertThat(step.updates())
              .allMatch(update -> update.value().getDataType() == DataType.FLOAT32);
          assertThat(narrow.loss(epoch)).isCloseTo(wide.loss(epoch), within(1e-4));
          narrow.descend(epoch, 0.1);
          wide.descend(epoch, 0.1);
        }
      }
    }
  }

  /** Shows that a step reads nothing on the host and hides no state. */
  @ParameterizedTest
  @MethodSource("objectives")
  void recordingAStepAndReplayingItGivesTheSameBytes(ObjectiveSpec objective) {
    try (TinyVae tiny = tiny("PyTorch", objective)) {
      Pass pass = TinyVae.pass(tiny.manager());
      RecordedStep recorded = Recorder.record(tiny.vae(), tiny.batch(), pass, tiny.coefficients(0));
      tiny.descend(0, 0.1);

      Step direct = tiny.step(1);
      Pass again = TinyVae.pass(tiny.manager());
      Step replayed = Replay.step(recorded, tiny.vae(), tiny.batch(), again, tiny.coefficients(1));

      assertThat(losses(replayed)).isEqualTo(losses(direct));
      assertThat(replayed.updates()).isEqualTo(direct.updates());
      assertThat(replayed.report()).isEqualTo(direct.report());
    }
  }

  private static List<NDArray> losses(Step step) {
    return step.losses().stream().map(Loss::value).toList();
  }

  private static TinyVae tiny(String engine, ObjectiveSpec objective) {
    return TinyVae.of(engine, objective.build(INPUT), NETWORK, EXAMPLE);
  }
}
