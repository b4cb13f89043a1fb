package org.vaezoo.experiments.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.vaezoo.experiments.claim.Claims;
import org.vaezoo.experiments.claim.Tier;

/**
 * The folder of a paper: {@code claims.json}, a spec for each tier, and {@code README.md}, which
 * people write.
 *
 * @param path the folder
 */
public record PaperFolder(Path path) {

  static final String CLAIMS = "claims.json";

  /** The name by which the paper is called. */
  public String id() {
    return path.getFileName().toString();
  }

  /** The tiers that have a spec. */
  public Set<Tier> tiers() {
    Set<Tier> tiers = new LinkedHashSet<>(Arrays.asList(Tier.values()));
    tiers.removeIf(tier -> !Files.isRegularFile(spec(tier)));
    return tiers;
  }

  /** The spec of a tier. */
  public Path spec(Tier tier) {
    return path.resolve(tier.specFile());
  }

  /** Its claims. */
  public Claims claims() {
    return Claims.read(claimsFile());
  }

  Path claimsFile() {
    return path.resolve(CLAIMS);
  }

  /**
   * Where its results lie.
   *
   * @param results the folder of all results
   */
  public Path results(Path results, Tier tier) {
    return Ledger.folder(results).resolve(id() + tier.suffix());
  }
}
