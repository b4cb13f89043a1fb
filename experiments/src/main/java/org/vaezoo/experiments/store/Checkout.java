package org.vaezoo.experiments.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The checkout that the program comes from, where it comes from one. A repository around it that is
 * another's, as of a project that has vaezoo in a folder, says nothing of the program and counts as
 * none.
 *
 * @param commit its digest, or {@code unknown}
 * @param dirty whether a file that git knows differs from the commit; empty without a checkout
 * @param sourceChanges {@code none}, or the beginning of the digest of what differs in sources and
 *     builds; what differs elsewhere, as in results, changes no number. {@code unknown} without a
 *     checkout
 */
public record Checkout(String commit, Optional<Boolean> dirty, String sourceChanges) {

  /** The system property by which the launcher says where the program lies. */
  public static final String HOME = "vaezoo.home";

  private static final String UNKNOWN = "unknown";
  private static final int SHOWN = 16;

  public static Checkout ofThisProgram() {
    return of(home());
  }

  /** The checkout at a folder, or one of which nothing is known. */
  static Checkout of(Path folder) {
    Optional<Path> top = git(folder, "rev-parse", "--show-toplevel").map(Path::of);
    if (top.isEmpty() || !Files.isRegularFile(top.get().resolve("vae-core/pom.xml"))) {
      return new Checkout(UNKNOWN, Optional.empty(), UNKNOWN);
    }
    return new Checkout(
        git(top.get(), "rev-parse", "HEAD").orElse(UNKNOWN),
        git(top.get(), "status", "--porcelain", "-uno").map(changes -> !changes.isEmpty()),
        git(top.get(), "diff", "HEAD", "--", "*/src/main/*", "pom.xml", "*/pom.xml")
            .map(Checkout::digest)
            .orElse(UNKNOWN));
  }

  void describe(ObjectNode json) {
    json.put("commit", commit);
    json.put("uncommittedChanges", dirty.orElse(null));
    json.put("sourceChanges", sourceChanges);
  }

  private static String digest(String difference) {
    return difference.isEmpty() ? "none" : DigestUtils.sha256Hex(difference).substring(0, SHOWN);
  }

  /** Where the launcher says that it is, or where the classes lie. */
  private static Path home() {
    String given = System.getProperty(HOME);
    if (given != null) {
      return Path.of(given);
    }
    try {
      Path classes =
          Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(classes) ? classes : classes.toAbsolutePath().getParent();
    } catch (URISyntaxException nowhere) {
      return Path.of(".");
    }
  }

  /** What git prints, or empty where there is no git or no repository. */
  private static Optional<String> git(Path home, String... arguments) {
    try {
      String[] command = new String[arguments.length + 3];
      command[0] = "git";
      command[1] = "-C";
      command[2] = home.toString();
      System.arraycopy(arguments, 0, command, 3, arguments.length);
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
          ? Optional.of(printed)
          : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
