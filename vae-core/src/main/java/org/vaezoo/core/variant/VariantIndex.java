package org.vaezoo.core.variant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.settings.PartCatalog;

/**
 * Finds variants: every module lists the resources of its own in {@value #PLACE}, a path a line,
 * from the root of the class path.
 */
final class VariantIndex {

  /** Where a module lists its variants. */
  static final String PLACE = "META-INF/vaezoo/variants";

  private VariantIndex() {}

  /**
   * The variants that a class loader sees, by name.
   *
   * @throws BadVariantException if a resource is missing or wrong, or two have the same name
   */
  static List<InstalledVariant> read(ClassLoader loader, PartCatalog parts) {
    List<InstalledVariant> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    VariantResource resource = new VariantResource(loader, parts);
    for (URL index : indexes(loader)) {
      for (String path : lines(index)) {
        resource.read(path, index, problems).ifPresent(found::add);
      }
    }
    checkNames(found, problems);
    if (!problems.isEmpty()) {
      throw new BadVariantException(problems);
    }
    found.sort(Comparator.comparing(it -> it.variant().name()));
    return Collections.unmodifiableList(found);
  }

  private static void checkNames(List<InstalledVariant> found, List<String> problems) {
    Map<String, String> packages = new LinkedHashMap<>();
    for (InstalledVariant each : found) {
      String name = each.variant().name();
      String other = packages.putIfAbsent(name, each.packageName());
      if (other != null) {
        problems.add(
            PLACE
                + ": two variants are called "
                + name
                + ", of "
                + other
                + " and of "
                + each.packageName());
      }
    }
  }

  private static List<URL> indexes(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(PLACE));
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
  }

  private static List<String> lines(URL index) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(index + " cannot be read", e);
    }
  }
}
