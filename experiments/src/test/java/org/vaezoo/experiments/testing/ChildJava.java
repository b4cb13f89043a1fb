package org.vaezoo.experiments.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the test's class path in a process of its own. */
public final class ChildJava {

  private ChildJava() {}

  /** The process of a main class; its streams are pipes unless the caller says otherwise. */
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Little memory and little compilation: these processes live for a second or two.
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
