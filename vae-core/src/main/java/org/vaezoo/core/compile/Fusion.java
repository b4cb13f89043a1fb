package org.vaezoo.core.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.graph.Activations;
import org.vaezoo.core.graph.Arithmetic;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Fused;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Reductions;
import org.vaezoo.core.record.RecordedStep;

/**
 * Several operations of a recorded step or formula as one. It comes before differentiation, so that
 * the backward pass is of the one operation too; what is no longer read is left to {@link
 * Simplification}.
 */
public final class Fusion {

  /** Of these, what is negative throughout may be made positive before. */
  private static final List<Operation> SUMS =
      List.of(Reductions.SUM, Reductions.SUM_ALL, Reductions.MEAN, Reductions.MEAN_ALL);

  private final Rewriting rewriting = new Rewriting();

  private Fusion() {}

  /** The same step in fewer operations. */
  public static RecordedStep of(RecordedStep step) {
    Fusion fusion = new Fusion();
    step.graph().nodes().forEach(fusion::take);
    return step.moved(fusion.rewriting.graph(), fusion.rewriting::position);
  }

  /** The same results in fewer operations. */
  public static Computation of(Computation computation) {
    Fusion fusion = new Fusion();
    computation.graph().nodes().forEach(fusion::take);
    return fusion.rewriting.of(computation.results());
  }

  private void take(Node node) {
    if (rewriting.moved(node) instanceof Call call) {
      Optional<Integer> positive = cost(call).or(() -> sum(call));
      if (positive.isPresent()) {
        rewriting.replace(node, added(Functions.NEG, List.of(positive.get()), Map.of(), call));
        return;
      }
    }
    rewriting.keep(node);
  }

  /** x l - softplus(l), the log-probability of a binary number, as minus what it costs. */
  private Optional<Integer> cost(Call call) {
    if (call.operation() != Arithmetic.SUB) {
      return Optional.empty();
    }
    Node product = rewriting.at(call.inputs().get(0));
    Node softPlus = rewriting.at(call.inputs().get(1));
    if (product instanceof Call xl
        && xl.operation() == Arithmetic.MUL
        && softPlus instanceof Call normaliser
        && normaliser.operation() == Activations.SOFT_PLUS) {
      int logits = normaliser.inputs().get(0);
      int place = xl.inputs().indexOf(logits);
      if (place >= 0 && normaliser.shape().equals(call.shape())) {
        int x = xl.inputs().get(1 - place);
        return Optional.of(added(Fused.BERNOULLI_COST, List.of(x, logits), Map.of(), call));
      }
    }
    return Optional.empty();
  }

  /** The sum of -x as minus the sum of x. */
  private Optional<Integer> sum(Call call) {
    return SUMS.contains(call.operation())
            && rewriting.at(call.inputs().get(0)) instanceof Call summed
            && summed.operation() == Functions.NEG
        ? Optional.of(added(call.operation(), summed.inputs(), call.attributes(), call))
        : Optional.empty();
  }

  private int added(
      Operation operation, List<Integer> inputs, Map<String, Object> attributes, Call like) {
    return rewriting.add(operation, inputs, attributes, like.shape(), like.type());
  }
}
