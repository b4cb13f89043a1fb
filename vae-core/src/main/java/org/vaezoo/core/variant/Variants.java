package org.vaezoo.core.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.order.Installed;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartProvider;

/** What is installed: the variants on the class path, and all parts that a spec can name. */
public final class Variants {

  private static List<InstalledVariant> found;

  private Variants() {}

  /**
   * The variants, by name. Their resources are read once.
   *
   * @throws BadVariantException if one is not what it should be, with all that is wrong
   */
  public static List<Variant> installed() {
    return found().stream().map(InstalledVariant::variant).toList();
  }

  /** The variant of a name, if it is installed. */
  public static Optional<Variant> find(String name) {
    return installed().stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  /**
   * The variant of a name.
   *
   * @throws IllegalArgumentException if there is none, with the nearest name
   */
  public static Variant named(String name) {
    List<String> names = installed().stream().map(Variant::name).toList();
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(Nearest.unknown("variant", name, names)));
  }

  /** The package beside which a variant stands, as {@code org.vaezoo.beta.higgins}. */
  public static String packageOf(Variant variant) {
    return found().stream()
        .filter(it -> it.variant().equals(variant))
        .map(InstalledVariant::packageName)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(variant.name() + " is not installed"));
  }

  /** The parts of every module. */
  public static PartCatalog parts() {
    List<Class<? extends Record>> parts = new ArrayList<>();
    Installed.of(PartProvider.class).forEach(provider -> parts.addAll(provider.parts()));
    return PartCatalog.of(parts);
  }

  private static synchronized List<InstalledVariant> found() {
    if (found == null) {
      found = VariantIndex.read(Thread.currentThread().getContextClassLoader(), parts());
    }
    return found;
  }
}
