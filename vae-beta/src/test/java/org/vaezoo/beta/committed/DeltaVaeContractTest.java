package org.vaezoo.beta.committed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.TinyImages;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class DeltaVaeContractTest extends VariantContract {

  /** Of the three units of the tiny variant. */
  private static final double DELTA = 3 * 0.25;

  @Override
  public Variant variant() {
    return Variants.named("delta-vae");
  }

  /** Seen with one seed: D and R of 166.8 and 13.2 nats, of which 8 are committed. */
  @Override
  public MnistBar bar() {
    return new MnistBar(173, 11, 16);
  }

  private static VaeSpec read(ObjectNode spec, Problems problems) {
    VaeSpec read =
        new SettingsReader(Variants.parts()).read(spec, VaeSpec.class, problems).orElseThrow();
    read.check(InputDescription.of(new TinyImages(DataKind.BINARY)), problems);
    return read;
  }

  @Test
  void theRateIsNeverBelowDeltaBeforeAndAfterTraining() {
    Problems problems = new Problems();
    VaeSpec spec = read(variant().vae(), problems);
    try (TinyRun run =
        TinyRun.of(spec, new TinyImages(DataKind.BINARY), EngineName.PYTORCH, Precision.FLOAT64)) {
      assertThat(leastRate(run)).isGreaterThanOrEqualTo(DELTA - 1e-12);
      run.train(100);
      assertThat(leastRate(run)).isGreaterThanOrEqualTo(DELTA - 1e-12);
    }
  }

  private static double leastRate(TinyRun run) {
    GroupRate group =
        run.model().infer(run.batch(), run.evaluationPass(1, 1)).terms().rates().get(0);
    return Arrays.stream(HostArrays.read(group.rate().nats())).min().orElseThrow();
  }

  /** The independent units of the paper's appendix are made for N(0, 1). */
  @Test
  void theCommittedPosteriorIsRefusedUnderAnotherPrior() {
    ObjectNode spec = Variants.named("vae").vae();
    ((ObjectNode) spec.get("model"))
        .putObject("posterior")
        .put("type", "committed")
        .put("delta", 0.25);
    Problems none = new Problems();
    read(spec, none);
    assertThat(none.all()).isEmpty();
    ((ObjectNode) spec.get("model")).putObject("prior").put("type", "ar1").put("delta", 0.25);
    Problems problems = new Problems();
    read(spec, problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).pointer()).isEqualTo("/model/prior");
    assertThat(problems.all().get(0).message()).contains("standard-normal fits");
  }

  /** Of two units: -log(1e-4) / 4, what float32 can tell. */
  @Test
  void moreThanUnitsCanBeCommittedToIsRefused() {
    ObjectNode spec = variant().vae();
    ((ObjectNode) spec.get("model")).put("latent", 2);
    ((ObjectNode) spec.at("/model/prior")).put("delta", 2.4);
    Problems problems = new Problems();
    read(spec, problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).pointer()).isEqualTo("/model/prior/delta");
    assertThat(problems.all().get(0).message()).contains("at most 2.303 nats a unit");
  }

  @Test
  void oneUnitIsNoSequence() {
    ObjectNode spec = variant().vae();
    ((ObjectNode) spec.get("model")).put("latent", 1);
    Problems problems = new Problems();
    read(spec, problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).message()).contains("at least 2 latent units");
  }
}
