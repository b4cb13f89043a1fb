package org.vaezoo.core.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartProvider;

/** What is installed: the variants on the class path, and all parts that a spec can name. */
public final class Variants {

  private Variants() {}

  /** The variants, by name. */
  public static List<Variant> installed() {
    return ServiceLoader.load(Variant.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Variant::name))
        .toList();
  }

  /** The variant of a name. */
  public static Optional<Variant> named(String name) {
    return installed().stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  /** The parts of every module and variant. */
  public static PartCatalog parts() {
    List<Class<? extends Record>> parts = new ArrayList<>();
    ServiceLoader.load(PartProvider.class).forEach(provider -> parts.addAll(provider.parts()));
    installed().forEach(variant -> parts.addAll(variant.parts()));
    return PartCatalog.of(parts);
  }
}
