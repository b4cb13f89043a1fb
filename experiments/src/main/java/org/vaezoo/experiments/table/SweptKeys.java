package org.vaezoo.experiments.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.core.table.Lifetime;
import org.vaezoo.core.table.Unit;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.VariantStart;

/**
 * The columns of swept keys: named by the path of the key in a spec, of the type that the settings
 * have there, and meaning what the settings say of it. Where a path leads into a part, each part of
 * its kind that has such a key counts; where they do not agree on a type, cells are texts.
 */
final class SweptKeys {

  private final PartCatalog catalog;

  SweptKeys(PartCatalog catalog) {
    this.catalog = catalog;
  }

  /** The column of a path; empty where no spec has such a key. */
  Optional<Column> column(String path) {
    if (path.equals(VariantStart.KEY)) {
      return Optional.of(Column.text(path, "swept: the variant that the spec starts from"));
    }
    List<RecordComponent> keys = keys(path);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnType> types =
        keys.stream().map(key -> type(key.getGenericType())).distinct().toList();
    String meaning =
        keys.stream().map(SweptKeys::doc).distinct().collect(Collectors.joining(" Or: "));
    return Optional.of(
        new Column(
            path,
            Optional.empty(),
            Unit.NONE,
            types.size() == 1 ? types.get(0) : ColumnType.TEXT,
            "swept: " + meaning,
            Lifetime.ALWAYS));
  }

  /** The components that a path may mean. */
  private List<RecordComponent> keys(String path) {
    List<Class<?>> places = List.of(ExperimentSpec.class);
    List<RecordComponent> found = List.of();
    for (String name : path.split("\\.", -1)) {
      found = places.stream().flatMap(place -> component(place, name).stream()).toList();
      places = found.stream().flatMap(key -> below(key.getGenericType()).stream()).toList();
    }
    return found;
  }

  private static Optional<RecordComponent> component(Class<?> settings, String name) {
    for (RecordComponent each : settings.getRecordComponents()) {
      if (each.getName().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The records that a value of a type may be. */
  private List<Class<?>> below(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? List.of()
          : below(generic.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return List.of(plain);
    }
    return Part.class.isAssignableFrom(plain)
        ? new ArrayList<>(catalog.kind(plain).choices().values())
        : List.of();
  }

  private static ColumnType type(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return type(generic.getActualTypeArguments()[0]);
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return ColumnType.WHOLE;
    }
    if (type == double.class || type == Double.class) {
      return ColumnType.NUMBER;
    }
    return type == boolean.class || type == Boolean.class ? ColumnType.TRUTH : ColumnType.TEXT;
  }

  private static String doc(RecordComponent key) {
    return Optional.ofNullable(key.getAnnotation(Doc.class)).map(Doc::value).orElse(key.getName());
  }
}
