package org.vaezoo.core.variant;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.PartMatching;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.SinglePhase;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A model with its objective: what a variant of the literature names. */
public record VaeSpec(
    @Doc("What is learned.") ModelSpec model,
    @Doc("What training makes of the model's terms.") ObjectiveSpec objective,
    @Doc("Penalties beside the objective, of different types.") @Default("[]")
        List<RegularizerSpec> regularizers,
    @Doc("Which losses each step follows, and what it moves.") @Default("\"together\"")
        PhaseSchedule curriculum) {

  public VaeSpec {
    regularizers = List.copyOf(regularizers);
  }

  /** A model with its objective alone. */
  public static VaeSpec of(ModelSpec model, ObjectiveSpec objective) {
    return new VaeSpec(model, objective, List.of(), new SinglePhase());
  }

  /**
   * Builds the model; its parameters are not yet initialised.
   *
   * @param seed of the initial weights
   */
  public Vae build(InputDescription input, long seed) {
    InitialWeights weights = InitialWeights.of(seed);
    return model.build(new Blueprint(input, objective(input, weights), weights));
  }

  private Objective objective(InputDescription input, InitialWeights weights) {
    Objective alone = objective.build(input);
    if (regularizers.isEmpty()) {
      return alone;
    }
    int units = model.numberUnits().orElseThrow();
    Map<String, Regularizer> built = new LinkedHashMap<>();
    for (RegularizerSpec regularizer : regularizers) {
      String name = Part.typeOf(regularizer);
      built.put(name, regularizer.build(input, units, weights.of("adversary").of(name)));
    }
    return new RegularizedObjective(alone, built);
  }

  /** Notes every pairing that has no meaning, with its reason, before anything is built. */
  public void check(InputDescription input, Problems problems) {
    model.check(input, "/model", problems);
    PartMatching.problems(PlacedParts.of(this)).forEach(problems::add);
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < regularizers.size(); i++) {
      RegularizerSpec regularizer = regularizers.get(i);
      String pointer = "/regularizers/" + i;
      regularizer.check(input, model, pointer, problems);
      String name = Part.typeOf(regularizer);
      if (!names.add(name)) {
        problems.add(pointer, "expected regularizers of different types, found a second " + name);
      }
    }
  }
}
