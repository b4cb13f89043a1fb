package org.vaezoo.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;

/**
 * Losses 2 and 7, a penalty of 3 under a weight of 0.5, an adversary, a prior of the model's own.
 */
class StepLossesTest {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final List<String> computed = new ArrayList<>();
  private final ModelBlock model = new ModelBlock();
  private final ModelBlock judge = new ModelBlock();
  private final Parameter weight = model.addState("weight", new Shape(), 0, true);
  private final Parameter prior = model.addState("prior", new Shape(), 0, true);
  private final Parameter adversary = judge.addState("adversary", new Shape(), 0, true);

  @AfterEach
  void close() {
    manager.close();
  }

  private Deferred loss(String name, double value) {
    return new Deferred(
        () -> {
          computed.add(name);
          return manager.create(value);
        });
  }

  /** The objective of these losses. */
  private final class Losses implements Objective {

    private final List<Loss> losses;

    private Losses(Loss... losses) {
      this.losses = List.of(losses);
    }

    @Override
    public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
      return losses;
    }

    @Override
    public List<String> lossNames() {
      return losses.stream().map(Loss::name).toList();
    }

    @Override
    public Optional<Block> adversary() {
      return Optional.of(judge);
    }

    @Override
    public List<Loss> adversaryLosses(Inference inference, Batch batch, Pass pass) {
      return List.of(new Loss("judge", loss("judge", 1), p -> p == adversary));
    }

    @Override
    public List<String> adversaryLossNames() {
      return List.of("judge");
    }
  }

  private List<Loss> losses(Objective objective) {
    NDArray zeros = manager.zeros(new Shape(2, 1));
    Terms terms = new Terms(zeros, List.of(), new Deferred(() -> zeros), List.of());
    Loss own = new Loss("prior", loss("prior", 5), p -> p == prior);
    Inference inference =
        new Inference(terms, new Bernoulli(zeros), List.of(own), Optional.empty(), false);
    Batch batch = Batch.of(zeros, manager.arange(2));
    Pass pass = new Pass(null, manager, null, true, 1);
    Coefficients now = new Coefficients(Map.of("commitment_weight", manager.create(0.5)));
    List<Penalty> penalties = List.of(new Penalty("commitment", manager.create(3.0)));
    return new StepLosses(objective, inference, batch, pass).losses(penalties, now);
  }

  private Losses one() {
    return new Losses(new Loss("loss", loss("loss", 2), p -> true));
  }

  private Losses two() {
    return new Losses(
        new Loss("loss", loss("loss", 2), p -> true), new Loss("more", loss("more", 7), p -> true));
  }

  private static List<String> names(List<Loss> losses) {
    return losses.stream().map(Loss::name).toList();
  }

  private static double value(Loss loss) {
    return loss.value().getDouble();
  }

  @Test
  void anOnlyLossTakesThePenaltiesUp() {
    List<Loss> losses = losses(one());
    assertThat(names(losses)).containsExactly("loss", "judge", "prior");
    assertThat(StepLosses.names(one(), true)).containsExactly("loss", "judge");
    assertThat(value(losses.get(0))).isEqualTo(2 + 0.5 * 3);
  }

  @Test
  void besideSeveralLossesThePenaltiesAreOneOfTheirOwn() {
    List<Loss> losses = losses(two());
    assertThat(names(losses)).containsExactly("loss", "more", "penalties", "judge", "prior");
    assertThat(StepLosses.names(two(), true)).containsExactly("loss", "more", "penalties", "judge");
    assertThat(StepLosses.names(two(), false)).containsExactly("loss", "more", "judge");
    assertThat(losses.stream().map(StepLossesTest::value)).containsExactly(2.0, 7.0, 1.5, 1.0, 5.0);
  }

  @Test
  void eachLossMovesItsOwn() {
    for (Loss loss : losses(two())) {
      boolean main = List.of("loss", "more", "penalties").contains(loss.name());
      assertThat(loss.moves().test(weight)).as(loss.name()).isEqualTo(main);
      assertThat(loss.moves().test(adversary))
          .as(loss.name())
          .isEqualTo(loss.name().equals("judge"));
      assertThat(loss.moves().test(prior)).as(loss.name()).isEqualTo(loss.name().equals("prior"));
    }
  }

  @Test
  void aLossIsComputedWhenItIsAskedForAndOnce() {
    List<Loss> losses = losses(one());
    assertThat(computed).isEmpty();
    value(losses.get(2));
    value(losses.get(2));
    assertThat(computed).containsExactly("prior");
    value(losses.get(0));
    assertThat(computed).containsExactly("prior", "loss");
  }

  @Test
  void aStepFollowsWithItsLossTheUpdatesThatGoWithIt() {
    Update main = new Update(weight, manager.create(1.0));
    Update own = new Update(prior, manager.create(1.0), "prior");
    Step step = new Step(losses(one()), List.of(main, own), Map.of());
    assertThat(step.following("prior"::equals).updates()).containsExactly(own);
    assertThat(step.following("loss"::equals).updates()).containsExactly(main);
    assertThat(names(step.following("loss"::equals).losses())).containsExactly("loss");
  }
}
