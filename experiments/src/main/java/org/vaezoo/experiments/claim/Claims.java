package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.figure.Drawing;
import org.vaezoo.experiments.sweep.Experiment;

/** A file of claims. */
public final class Claims {

  private final ClaimsReading reading;
  private final ClaimsFile file;

  private Claims(ClaimsReading reading) {
    this.reading = reading;
    this.file = reading.file();
  }

  /**
   * Reads a file.
   *
   * @throws BadSpecException if anything is wrong with it by itself, with all of it
   */
  public static Claims read(Path path) {
    return new Claims(ClaimsReading.of(path));
  }

  /** The paper. */
  public PaperSpec paper() {
    return file.paper();
  }

  /** The variants of the zoo that the claims are about. */
  public List<String> variants() {
    return file.variants();
  }

  /** How many claims there are, of all tiers. */
  public int size() {
    return file.claims().size();
  }

  /** Whether one of them has to fail. */
  public boolean hasControl() {
    return file.claims().stream().anyMatch(ClaimSpec::control);
  }

  /**
   * What does not fit a spec and the tables, a line each with file and JSON pointer; nothing is
   * trained for that.
   *
   * @param tier which claims are judged by it
   */
  public List<String> problems(Tier tier, Experiment experiment) {
    Problems problems = new Problems();
    CellChecks checks = new CellChecks(experiment, problems);
    for (int i = 0; i < file.claims().size(); i++) {
      ClaimSpec claim = file.claims().get(i);
      if (claim.tiers().contains(tier)) {
        claim.test().check("/claims/" + i + "/test", checks);
      }
    }
    for (int i = 0; tier == Tier.CPU && i < file.figures().size(); i++) {
      file.figures().get(i).check("/figures/" + i, checks);
    }
    Problems told = new Problems();
    problems.all().stream().distinct().map(problem -> ofTier(tier, problem)).forEach(told::add);
    return reading.lines(told);
  }

  private static Problem ofTier(Tier tier, Problem problem) {
    return tier == Tier.CPU
        ? problem
        : new Problem(problem.pointer(), problem.message() + " (tier " + tier.word() + ")");
  }

  /**
   * Claims that are judged in a tier for which there is no spec, a line each.
   *
   * @param specs the tiers that have one
   */
  public List<String> withoutSpec(Set<Tier> specs) {
    Problems problems = new Problems();
    for (int i = 0; i < file.claims().size(); i++) {
      String pointer = "/claims/" + i + "/tiers";
      file.claims().get(i).tiers().stream()
          .filter(tier -> !specs.contains(tier))
          .forEach(tier -> problems.add(pointer, "there is no " + tier.specFile() + " beside it"));
    }
    return reading.lines(problems);
  }

  /**
   * Judges the claims of a tier by what a results folder holds, however incomplete.
   *
   * @param id of the paper
   * @param experiment whose trials count
   * @return a row of {@code verdicts.csv} each
   * @throws IOException if the disk fails
   */
  public List<Row> verdicts(String id, Tier tier, Experiment experiment, Path folder)
      throws IOException {
    Evidence evidence = Evidence.of(experiment, folder);
    Costs costs = Costs.of(folder);
    List<Row> rows = new ArrayList<>();
    for (ClaimSpec claim : file.claims()) {
      if (claim.tiers().contains(tier)) {
        int before = evidence.unfinished();
        Finding finding = claim.find(evidence);
        boolean whole = evidence.unfinished() == before;
        rows.add(LedgerColumns.row(id, tier, claim, finding, whole, costs));
      }
    }
    return rows;
  }

  /**
   * The trials of an experiment that failed in a results folder, a line each.
   *
   * @throws IOException if the disk fails
   */
  public static List<String> failures(Experiment experiment, Path folder) throws IOException {
    return Evidence.of(experiment, folder).failures();
  }

  /**
   * Draws the figures, as far as a results folder has their numbers; of a tier other than CPU those
   * that fit its spec.
   *
   * @throws IOException if the disk fails
   */
  public List<Drawing> figures(Experiment experiment, Path folder) throws IOException {
    Evidence evidence = Evidence.of(experiment, folder);
    List<Drawing> drawings = new ArrayList<>();
    for (FigureSpec figure : file.figures()) {
      Problems problems = new Problems();
      figure.check("", new CellChecks(experiment, problems));
      if (problems.isEmpty()) {
        new FigureLines(figure, evidence).draw().ifPresent(drawings::add);
      }
    }
    return drawings;
  }
}
