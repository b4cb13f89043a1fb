package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.Precision;

/** A paper test fails where the paper says something else than the model does. */
class PaperTestTest {

  private static final Precision WIDE = Precision.FLOAT64;

  /** The plain model, told wrongly in one way or another. */
  private static class Told extends PaperTest {

    Told() {
      super("vae");
    }

    @Override
    protected NDArray loss(PaperModel m) {
      return m.elbo().mean().neg();
    }
  }

  @Test
  void anotherLossIsSeen() {
    PaperTest test =
        new Told() {
          @Override
          protected NDArray loss(PaperModel m) {
            return m.logLikelihood(m.z()).mean().neg();
          }
        };
    assertThatThrownBy(() -> test.theLossIsThePapers(WIDE)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.theGradientIsThePapers(WIDE)).isInstanceOf(AssertionError.class);
  }

  @Test
  void theRightValueWithAnotherGradientIsSeen() {
    PaperTest test =
        new Told() {
          @Override
          protected NDArray loss(PaperModel m) {
            return m.elbo().mean().neg().stopGradient().add(m.z().sum().sub(m.z().sum()));
          }
        };
    test.theLossIsThePapers(WIDE);
    assertThatThrownBy(() -> test.theGradientIsThePapers(WIDE)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aLossOrAnUpdateThatTheModelDoesNotHaveIsSeen() {
    PaperTest test =
        new Told() {
          @Override
          protected List<PaperLoss> others(PaperModel m) {
            return List.of(new PaperLoss("encoder", "encoder", loss(m)));
          }

          @Override
          protected Map<String, NDArray> updates(PaperModel m) {
            return Map.of("encoder.mean.bias", m.value("encoder.mean.bias"));
          }
        };
    assertThatThrownBy(() -> test.theLossIsThePapers(WIDE)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.theUpdatesAreThePapers(WIDE)).isInstanceOf(AssertionError.class);
  }
}
