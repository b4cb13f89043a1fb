package org.vaezoo.core.variant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;

/**
 * A variant of the literature: a named combination of parts, from which a spec may start. It is a
 * JSON resource beside the package of its method, and {@link Variants} finds it.
 */
@Doc("A variant of the literature, from which a spec may start.")
public record Variant(
    @Doc("Name in a spec and in tables, as beta-vae, and of its resource.") String name,
    @Doc("The method in a sentence.") String summary,
    @Doc("Where it was published.") Paper paper,
    @Doc("How its gradient relates to its loss.") @Default("\"exact\"") Gradient gradient,
    @Doc("What its defaults are and where they differ from the paper, a sentence each.")
        @Default("[]")
        List<String> notes,
    @Doc("What a spec that starts from it begins with.") VariantDefaults defaults) {

  /** How a variant's gradient relates to its loss. */
  public enum Gradient {
    /** The derivative of the loss: checked by finite differences. */
    EXACT,
    /** Something else, as a straight-through estimate: checked against its own formula. */
    SURROGATE
  }

  public Variant {
    notes = List.copyOf(notes);
  }

  /** The JSON of a {@link VaeSpec}: its model, objective and so on. The caller may change it. */
  public ObjectNode vae() {
    return defaults.vae();
  }
}
