package org.vaezoo.experiments.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.core.order.Installed;
import picocli.CommandLine;

/**
 * A command of a module that stands above this one, or of a plugin: a public class with picocli's
 * {@code @Command}, a name and a public constructor without arguments. Found by {@link
 * java.util.ServiceLoader}: the module names the class in {@code
 * META-INF/services/org.vaezoo.experiments.cli.FurtherCommand}. The call gives the exit code, with
 * the meanings of {@link Vaezoo}.
 */
public interface FurtherCommand extends Callable<Integer> {

  /** The commands on the class path, by name. */
  static List<CommandLine> installed() {
    return Installed.of(FurtherCommand.class).stream()
        .map(CommandLine::new)
        .sorted(Comparator.comparing(CommandLine::getCommandName))
        .toList();
  }
}
