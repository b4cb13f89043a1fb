package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar made of sources and resources of a folder, as a project of somebody else would. */
final class PluginJar {

  private PluginJar() {}

  /**
   * Compiles the Java files of a folder against what this process knows and packs them with the
   * folder's other files.
   *
   * @param work an empty folder for the classes
   */
  static void make(Path sources, Path work, Path jar) throws IOException {
    compile(files(sources).stream().filter(PluginJar::isJava).toList(), work);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path folder : List.of(work, sources)) {
        for (Path packed : files(folder)) {
          if (!isJava(packed)) {
            out.putNextEntry(new ZipEntry(folder.relativize(packed).toString()));
            Files.copy(packed, out);
          }
        }
      }
    }
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-d", classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }
}
