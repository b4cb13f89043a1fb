package org.vaezoo.core.variant;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;

/**
 * Which parts fit together, a table for every two kinds of which one needs something of the other.
 * It comes from the same needs and gifts that specs are checked by, so that it says nothing else.
 */
public final class Compatibility {

  private final PartCatalog catalog;
  private final List<PartKind> kinds;
  private final Specimens specimens;

  /** Of these parts. */
  public Compatibility(PartCatalog catalog) {
    this.catalog = catalog;
    this.specimens = new Specimens(catalog);
    this.kinds = catalog.kinds().stream().filter(it -> isFitting(it.kind())).toList();
  }

  private boolean isFitting(Class<?> kind) {
    return Fitting.class.isAssignableFrom(kind)
        && kind != Fitting.class
        && catalog.kinds().stream().noneMatch(it -> isWithin(kind, it.kind()));
  }

  /** Whether a kind is a narrower one, as networks are of decoders. */
  private static boolean isWithin(Class<?> kind, Class<?> wider) {
    return wider != kind
        && wider != Fitting.class
        && Fitting.class.isAssignableFrom(wider)
        && wider.isAssignableFrom(kind);
  }

  /** The tables in which something is refused. */
  public List<PairTable> tables() {
    List<PairTable> tables = new ArrayList<>();
    List<Specimen> models = specimens.of(catalog.kind(ModelSpec.class));
    for (PartKind needing : kinds) {
      for (PartKind giving : kinds) {
        PairTable table =
            new PairTable(needing, giving, specimens.of(needing), specimens.of(giving), models);
        if (table.refuses()) {
          tables.add(table.reduced());
        }
      }
    }
    return tables;
  }

  /** The parts of a kind, each as often as its settings change what it needs or gives. */
  public List<Specimen> specimens(PartKind kind) {
    return specimens.of(kind);
  }
}
