package org.vaezoo.experiments.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vaezoo.core.order.Installed;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.variant.Variants;

/** All tables that are installed, with every column that a file of theirs may have. */
public final class Tables {

  private static final Tables INSTALLED = of(Installed.of(TableProvider.class));

  private final Map<String, Schema> schemas;
  private final SweptKeys keys = new SweptKeys(Variants.parts());

  private Tables(Map<String, Schema> schemas) {
    this.schemas = Collections.unmodifiableMap(schemas);
  }

  /** What the modules on the class path provide. */
  public static Tables installed() {
    return INSTALLED;
  }

  /**
   * The tables of some providers, sorted by name.
   *
   * @throws IllegalArgumentException if two have a table of the same name, or columns are provided
   *     for none
   */
  static Tables of(Iterable<TableProvider> providers) {
    Map<String, Schema> schemas = new TreeMap<>();
    for (TableProvider provider : providers) {
      for (Schema schema : provider.tables()) {
        if (schemas.putIfAbsent(schema.table(), schema) != null) {
          throw new IllegalArgumentException("two tables " + schema.table());
        }
      }
    }
    for (TableProvider provider : providers) {
      provider.moreColumns().forEach(more -> add(more, schemas));
    }
    return new Tables(schemas);
  }

  private static void add(TableProvider.MoreColumns more, Map<String, Schema> schemas) {
    Schema schema = schemas.get(more.table());
    if (schema == null) {
      throw new IllegalArgumentException("columns of an unknown table " + more.table());
    }
    schemas.put(more.table(), schema.with(more.parts()));
  }

  /** The names of the tables, sorted. */
  public List<String> names() {
    return new ArrayList<>(schemas.keySet());
  }

  /** All schemas by name. */
  public Collection<Schema> schemas() {
    return schemas.values();
  }

  /** The schema of a table; empty where there is no such table. */
  public Optional<Schema> schema(String table) {
    return Optional.ofNullable(schemas.get(table));
  }

  /**
   * The column of a table: single, of a family, or a swept key where the table has such; empty
   * where it has no column of that name.
   */
  public Optional<Column> column(String table, String name) {
    return schema(table)
        .flatMap(
            schema ->
                schema
                    .column(name)
                    .or(() -> schema.swept() ? keys.column(name) : Optional.empty()));
  }
}
