package org.vaezoo.core.order;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What modules and plugins provide, in the order of their names. The class path has another one on
 * each machine: a pattern in it, as {@code lib/*}, is in the order of the file system.
 */
public final class Installed {

  private static final String CORE = "org.vaezoo.core.";

  private Installed() {}

  /**
   * The providers of a service: those of the core first, and by the names of their classes.
   *
   * @param service as {@code META-INF/services} names it
   */
  public static <S> List<S> of(Class<S> service) {
    return ServiceLoader.load(service).stream()
        .sorted(
            Comparator.<ServiceLoader.Provider<S>, Boolean>comparing(
                    provider -> !provider.type().getName().startsWith(CORE))
                .thenComparing(provider -> provider.type().getName()))
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
