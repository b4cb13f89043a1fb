package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * How many trials like one train faster as one program: a rule on sizes and device, as measured
 * (decision 26). All that the members' optimizers move has to stay in the processor's cache from
 * step to step; of wider layers a program of several is slower than one after the other.
 *
 * @param most members of a group at most; 1 of a trial that trains alone
 * @param why it is no more than that
 */
record GroupRule(int most, String why) {

  /** Units of the widest hidden layer up to which as many as asked for may train together. */
  private static final int NARROW = 64;

  /** Units up to which a few may. */
  private static final int WIDE = 128;

  private static final int FEW = 4;

  static GroupRule of(ExperimentSpec spec, JsonNode resolved) {
    Optional<Integer> asked = spec.training().group();
    if (asked.isEmpty()) {
      return alone("/training/group is not set");
    }
    return reasonToBeAlone(spec, resolved.path("model"))
        .map(GroupRule::alone)
        .orElseGet(() -> bySize(asked.get(), widest(resolved.path("model"))));
  }

  private static GroupRule alone(String why) {
    return new GroupRule(1, why);
  }

  private static GroupRule bySize(int asked, int widest) {
    if (widest > WIDE) {
      return alone(
          String.format(Locale.ROOT, "a hidden layer of %d units, more than %d", widest, WIDE));
    }
    return widest <= NARROW || asked <= FEW
        ? new GroupRule(asked, "/training/group")
        : new GroupRule(
            FEW,
            String.format(Locale.ROOT, "a hidden layer of %d units, more than %d", widest, NARROW));
  }

  private static Optional<String> reasonToBeAlone(ExperimentSpec spec, JsonNode model) {
    EngineSettings engine = spec.engine();
    if (engine.mode() != StepMode.COMPILED) {
      return Optional.of("its steps are not compiled");
    }
    if (!engine.device().equals("cpu")) {
      return Optional.of("it was measured on the cpu alone");
    }
    if (spec.training().averaging().isPresent()) {
      return Optional.of("its weights are averaged after each step");
    }
    if (spec.training().clipGradientNorm().isPresent()
        || spec.training().skipGradientNorm().isPresent()) {
      return Optional.of("its gradients are limited in each step");
    }
    if (spec.parent().isPresent()) {
      return Optional.of("it goes on from another trial");
    }
    return model.findValue("hidden") == null || model.findValue("channels") != null
        ? Optional.of("its networks are not fully connected layers alone")
        : Optional.empty();
  }

  private static int widest(JsonNode model) {
    return model.findValues("hidden").stream()
        .flatMapToInt(GroupRule::units)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private static IntStream units(JsonNode hidden) {
    return StreamSupport.stream(hidden.spliterator(), false).mapToInt(JsonNode::asInt);
  }
}
