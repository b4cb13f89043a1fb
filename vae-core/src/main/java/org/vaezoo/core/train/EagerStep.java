package org.vaezoo.core.train;

import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Phase;

/** The model's own step, differentiated by the engine. */
final class EagerStep implements StepFunction {

  private final Trainable model;
  private final Autograd autograd;
  private final Map<String, Parameter> trained;

  EagerStep(Trainable model, Autograd autograd) {
    this.model = model;
    this.autograd = autograd;
    this.trained = NamedParameters.trained(model.block());
  }

  @Override
  public FollowedStep of(Batch batch, Pass pass, Coefficients now, Phase phase) {
    try (Tape tape = autograd.open()) {
      Step step = model.step(batch, pass, now).following(phase::follows);
      return new FollowedStep(step, gradients(tape, step.losses(), phase));
    }
  }

  /** Each parameter follows the sum of the losses that move it; none where no loss does. */
  private Gradients gradients(Tape tape, List<Loss> followed, Phase phase) {
    List<Gradients.Pull> pulls =
        followed.stream()
            .map(
                loss ->
                    new Gradients.Pull(
                        loss, NamedParameters.arrays(Moves.of(loss, phase, trained))))
            .filter(pull -> !pull.moved().isEmpty())
            .toList();
    return Gradients.of(tape, Moves.require(pulls, phase));
  }
}
