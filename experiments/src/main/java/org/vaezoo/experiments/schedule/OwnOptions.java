package org.vaezoo.experiments.schedule;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The options that this process's Java was given, as by {@code VAEZOO_JAVA_OPTIONS}. */
public final class OwnOptions {

  private OwnOptions() {}

  /** Those for a process like this one: without a debugger's, which waits at one place. */
  public static List<String> given() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-Xrunjdwp"))
        .toList();
  }
}
