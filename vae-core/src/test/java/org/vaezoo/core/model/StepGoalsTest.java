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
import org.vaezoo.core.network.Parts;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;

/**
 * Losses 2 and 7, a penalty of 3 under a weight of 0.5, an adversary, a prior of the model's own.
 */
class StepGoalsTest {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final List<String> computed = new ArrayList<>();
  private final Parts model = new Parts();
  private final Parts judge = new Parts();
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

    private final List<Goal> goals;

    private Losses(Goal... goals) {
      this.goals = List.of(goals);
    }

    @Override
    public List<Goal> goals(Inference inference, Batch batch, Pass pass, Coefficients now) {
      return goals;
    }

    @Override
    public List<String> goalNames() {
      return goals.stream().map(Goal::name).toList();
    }

    @Override
    public Optional<Block> adversary() {
      return Optional.of(judge);
    }

    @Override
    public List<Goal> adversaryGoals(Inference inference, Batch batch, Pass pass) {
      return List.of(new Goal("judge", loss("judge", 1), p -> p == adversary));
    }

    @Override
    public List<String> adversaryGoalNames() {
      return List.of("judge");
    }
  }

  private List<Goal> goals(Objective objective) {
    NDArray zeros = manager.zeros(new Shape(2, 1));
    Terms terms = new Terms(zeros, List.of(), new Deferred(() -> zeros), List.of());
    Goal own = new Goal("prior", loss("prior", 5), p -> p == prior);
    Inference inference =
        new Inference(
            terms, new Bernoulli(zeros), List.of(), List.of(own), Optional.empty(), false);
    Batch batch = Batch.of(zeros, manager.arange(2));
    Pass pass = new Pass(null, manager, null, true, 1);
    Coefficients now = new Coefficients(Map.of("commitment_weight", manager.create(0.5)));
    List<Penalty> penalties = List.of(new Penalty("commitment", manager.create(3.0)));
    return new StepGoals(objective, inference, batch, pass).goals(penalties, now);
  }

  private Losses one() {
    return new Losses(new Goal("loss", loss("loss", 2), p -> true));
  }

  private Losses two() {
    return new Losses(
        new Goal("loss", loss("loss", 2), p -> true), new Goal("more", loss("more", 7), p -> true));
  }

  private static List<String> names(List<Goal> goals) {
    return goals.stream().map(Goal::name).toList();
  }

  private static double value(Goal goal) {
    return goal.loss().getDouble();
  }

  @Test
  void anOnlyLossTakesThePenaltiesUp() {
    List<Goal> goals = goals(one());
    assertThat(names(goals)).containsExactly("loss", "judge", "prior");
    assertThat(StepGoals.names(one(), true)).containsExactly("loss", "judge");
    assertThat(value(goals.get(0))).isEqualTo(2 + 0.5 * 3);
  }

  @Test
  void besideSeveralLossesThePenaltiesAreOneOfTheirOwn() {
    List<Goal> goals = goals(two());
    assertThat(names(goals)).containsExactly("loss", "more", "penalties", "judge", "prior");
    assertThat(StepGoals.names(two(), true)).containsExactly("loss", "more", "penalties", "judge");
    assertThat(StepGoals.names(two(), false)).containsExactly("loss", "more", "judge");
    assertThat(goals.stream().map(StepGoalsTest::value)).containsExactly(2.0, 7.0, 1.5, 1.0, 5.0);
  }

  @Test
  void eachLossMovesItsOwn() {
    for (Goal goal : goals(two())) {
      boolean main = List.of("loss", "more", "penalties").contains(goal.name());
      assertThat(goal.moves().test(weight)).as(goal.name()).isEqualTo(main);
      assertThat(goal.moves().test(adversary))
          .as(goal.name())
          .isEqualTo(goal.name().equals("judge"));
      assertThat(goal.moves().test(prior)).as(goal.name()).isEqualTo(goal.name().equals("prior"));
    }
  }

  @Test
  void aLossIsComputedWhenItIsAskedForAndOnce() {
    List<Goal> goals = goals(one());
    assertThat(computed).isEmpty();
    value(goals.get(2));
    value(goals.get(2));
    assertThat(computed).containsExactly("prior");
    value(goals.get(0));
    assertThat(computed).containsExactly("prior", "loss");
  }

  @Test
  void aStepFollowsWithItsLossTheUpdatesThatGoWithIt() {
    Update main = new Update(weight, manager.create(1.0));
    Update own = new Update(prior, manager.create(1.0), "prior");
    Step step = new Step(goals(one()), List.of(main, own), Map.of());
    assertThat(step.following("prior"::equals).updates()).containsExactly(own);
    assertThat(step.following("loss"::equals).updates()).containsExactly(main);
    assertThat(names(step.following("loss"::equals).goals())).containsExactly("loss");
  }
}
