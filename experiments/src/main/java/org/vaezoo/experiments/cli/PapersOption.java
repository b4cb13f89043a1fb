package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.experiments.paper.Papers;
import org.vaezoo.experiments.store.Checkout;
import picocli.CommandLine.Option;

/** The option of the commands that look for papers. */
final class PapersOption {

  private static final Path COMMITTED = Path.of("experiments", "papers");

  @Option(
      names = "--papers",
      paramLabel = "DIR",
      description = "Where the folders of papers lie; else experiments/papers of the checkout.")
  private Path papers;

  /** The papers. */
  Papers read() throws IOException {
    return Papers.in(papers == null ? ofTheCheckout() : papers);
  }

  private static Path ofTheCheckout() {
    return Optional.ofNullable(System.getProperty(Checkout.HOME))
        .map(home -> Path.of(home).resolve(COMMITTED))
        .orElse(COMMITTED);
  }
}
