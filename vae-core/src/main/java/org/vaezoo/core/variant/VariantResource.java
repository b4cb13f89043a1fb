package org.vaezoo.core.variant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;

/** Reads the JSON of a variant, and says all that is wrong with it. */
final class VariantResource {

  private static final String SUFFIX = ".json";

  private final ClassLoader loader;
  private final SettingsReader reader;

  /**
   * @param parts what the defaults of variants can name
   */
  VariantResource(ClassLoader loader, PartCatalog parts) {
    this.loader = loader;
    this.reader = new SettingsReader(parts);
  }

  /**
   * The variant of a path.
   *
   * @param path as {@code org/vaezoo/beta/higgins/beta-vae.json}
   * @param index where the path was listed
   * @param problems to which a line is added for all that is wrong
   */
  Optional<InstalledVariant> read(String path, URL index, List<String> problems) {
    Optional<String> text = text(path);
    if (text.isEmpty()) {
      problems.add(
          index
              + ": lists "
              + path
              + ", which is not there; expected the path of a resource, as"
              + " org/vaezoo/beta/higgins/beta-vae.json");
      return Optional.empty();
    }
    Problems found = new Problems();
    JsonDocument document = JsonDocument.parse(path, text.get(), found);
    Optional<Variant> variant =
        found.isEmpty() ? reader.read(document.root(), Variant.class, found) : Optional.empty();
    variant.ifPresent(it -> check(it, path, found));
    found.all().forEach(problem -> problems.add(document.describe(problem)));
    return variant.filter(it -> found.isEmpty()).map(it -> new InstalledVariant(it, home(path)));
  }

  /** What a record cannot know: its file's name, and whether its defaults can be read. */
  private void check(Variant variant, String path, Problems problems) {
    if (!path.endsWith("/" + variant.name() + SUFFIX)) {
      problems.add(
          "/name", "expected the name of the file, without .json; found " + variant.name());
    }
    reader.read(variant.vae(), VaeSpec.class, "/defaults", problems);
    reader.read(variant.defaults().data(), SideSpec.class, "/defaults/data", problems);
  }

  private static String home(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.');
  }

  private Optional<String> text(String path) {
    try (InputStream stream = loader.getResourceAsStream(path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
