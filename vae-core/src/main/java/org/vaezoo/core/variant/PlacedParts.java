package org.vaezoo.core.variant;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Placed;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.PartKind;

/**
 * The parts of a spec that say what they need and give, and where they stand. Lists of parts within
 * a model are left out: they stand beside it, as priors that are measured too, and nothing needs
 * them.
 */
final class PlacedParts {

  /** What every model has beside it, and models themselves. */
  private static final List<Class<?>> BESIDE =
      List.of(ModelSpec.class, ObjectiveSpec.class, RegularizerSpec.class, PhaseSchedule.class);

  /** The whole spec, as a group of parts. */
  private static final String ALL = "/";

  private final List<Placed> found = new ArrayList<>();

  private PlacedParts() {}

  /** Those of a model with its objective. */
  static List<Placed> of(VaeSpec spec) {
    PlacedParts parts = new PlacedParts();
    parts.found.add(new Placed(ALL, "/model", spec.model()));
    parts.addWithin((Record) spec.model(), ALL, "/model");
    parts.found.add(new Placed(ALL, "/objective", spec.objective()));
    for (int i = 0; i < spec.regularizers().size(); i++) {
      parts.found.add(new Placed(ALL, "/regularizers/" + i, spec.regularizers().get(i)));
    }
    parts.found.add(new Placed(ALL, "/curriculum", spec.curriculum()));
    return parts.found;
  }

  private void addWithin(Record settings, String group, String pointer) {
    for (RecordComponent key : settings.getClass().getRecordComponents()) {
      String place = pointer + "/" + key.getName();
      if (Fitting.class.isAssignableFrom(key.getType())) {
        found.add(new Placed(group, place, (Fitting) value(settings, key)));
      } else if (isGroup(key.getType())) {
        addWithin((Record) value(settings, key), place + "/", place);
      }
    }
  }

  /**
   * Whether a model has a place for a kind of part, or is beside it in any case.
   *
   * @param model a record
   */
  static boolean hasPlace(Class<?> model, PartKind kind) {
    return BESIDE.contains(kind.kind())
        || Stream.of(model.getRecordComponents())
            .map(RecordComponent::getType)
            .anyMatch(
                type ->
                    kind.kind().isAssignableFrom(type) || (isGroup(type) && hasPlace(type, kind)));
  }

  /** Whether a key holds several parts under a name, as a level of codes. */
  private static boolean isGroup(Class<?> type) {
    return type.isRecord() && !Part.class.isAssignableFrom(type);
  }

  private static Object value(Record settings, RecordComponent key) {
    try {
      key.getAccessor().setAccessible(true);
      return key.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor must give its component: " + key, e);
    }
  }
}
