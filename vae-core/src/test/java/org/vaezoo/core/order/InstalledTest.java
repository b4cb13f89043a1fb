package org.vaezoo.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {

  @TempDir private Path folder;

  /** Provided first on the class path, and last by its name. */
  public static final class Zebra implements Supplier<String> {
    @Override
    public String get() {
      return "zebra";
    }
  }

  /** Provided by another folder of the class path. */
  public static final class Ant implements Supplier<String> {
    @Override
    public String get() {
      return "ant";
    }
  }

  @Test
  void providersComeByTheirNamesWhateverTheClassPath() throws IOException {
    URL zebra = provided("zebra", Zebra.class);
    URL ant = provided("ant", Ant.class);
    assertThat(names(zebra, ant)).containsExactly("ant", "zebra");
    assertThat(names(ant, zebra)).containsExactly("ant", "zebra");
  }

  @SuppressWarnings("rawtypes") // a service is a class
  private static List<Object> names(URL... places) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(places, before)) {
      thread.setContextClassLoader(loader);
      List<Supplier> providers = Installed.of(Supplier.class);
      return providers.stream().<Object>map(Supplier::get).toList();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private URL provided(String name, Class<?> provider) throws IOException {
    Path services = folder.resolve(name).resolve("META-INF").resolve("services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(Supplier.class.getName()), provider.getName() + "\n");
    return folder.resolve(name).toUri().toURL();
  }
}
