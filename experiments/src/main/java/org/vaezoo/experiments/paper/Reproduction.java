package org.vaezoo.experiments.paper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.claim.Claims;
import org.vaezoo.experiments.claim.LedgerColumns;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.figure.FigureFiles;
import org.vaezoo.experiments.store.Checkout;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.experiments.table.TablesVersion;

/**
 * A paper in one tier: its claims, and the experiment by which they are judged.
 *
 * @param paper its folder
 * @param tier how much is trained
 * @param claims those of all tiers
 * @param experiment the spec of the tier
 */
public record Reproduction(PaperFolder paper, Tier tier, Claims claims, Experiment experiment) {

  /** What was judged, beside the verdicts. */
  static final String JUDGEMENT = "judgement.json";

  /**
   * Reads a paper and checks its claims against its spec and the tables: nothing is trained before
   * all of it fits.
   *
   * @throws BadSpecException if anything is wrong, with all of it
   */
  public static Reproduction read(PaperFolder paper, Tier tier, ExperimentReader reader) {
    List<String> problems = new ArrayList<>();
    if (!paper.tiers().contains(tier)) {
      problems.add(
          paper.path()
              + ": expected "
              + tier.specFile()
              + " for the tier "
              + tier.word()
              + ", found none; there are "
              + paper.tiers().stream().map(Tier::word).toList());
      throw new BadSpecException(problems);
    }
    Optional<Claims> claims = Refusals.collect(problems, paper::claims);
    Optional<Experiment> experiment =
        Refusals.collect(problems, () -> reader.read(paper.spec(tier), Overrides.NONE));
    if (claims.isPresent()) {
      problems.addAll(claims.get().withoutSpec(paper.tiers()));
      experiment.ifPresent(found -> problems.addAll(claims.get().problems(tier, found)));
    }
    if (!problems.isEmpty()) {
      throw new BadSpecException(problems);
    }
    return new Reproduction(paper, tier, claims.orElseThrow(), experiment.orElseThrow());
  }

  /**
   * Judges the claims by what the results hold, draws the figures, and writes both beside them.
   *
   * @param results the folder of all results
   * @return the verdicts, a row a claim
   * @throws IOException if the disk fails
   */
  public List<Row> judge(Path results) throws IOException {
    Path folder = paper.results(results, tier);
    List<Row> verdicts = claims.verdicts(paper.id(), tier, experiment, folder);
    FigureFiles.write(folder, claims.figures(experiment, folder));
    TablesVersion.write(folder);
    String csv = RowTable.csv(RowTable.of(LedgerColumns.SCHEMA, verdicts));
    JsonFiles.write(folder.resolve(JUDGEMENT), judgement());
    JsonFiles.writeText(folder.resolve(LedgerColumns.SCHEMA.table() + ".csv"), csv);
    return verdicts;
  }

  /** By which files it was judged, and by which program. */
  private ObjectNode judgement() throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("paper", claims.paper().inBrief());
    json.put("where", claims.paper().where());
    claims.paper().url().ifPresent(url -> json.put("url", url));
    json.put("tier", tier.word());
    ObjectNode digests = json.putObject("sha256");
    for (Path file : List.of(paper.claimsFile(), paper.spec(tier))) {
      digests.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
    }
    Checkout program = Checkout.ofThisProgram();
    json.put("commit", program.commit());
    json.put("sourceChanges", program.sourceChanges());
    json.put("trials", experiment.trials().size());
    return json;
  }
}
