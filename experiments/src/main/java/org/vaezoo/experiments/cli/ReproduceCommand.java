package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.claim.Claims;
import org.vaezoo.experiments.claim.Tier;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.paper.Ledger;
import org.vaezoo.experiments.paper.PaperFolder;
import org.vaezoo.experiments.paper.Papers;
import org.vaezoo.experiments.paper.Refusals;
import org.vaezoo.experiments.paper.Reproduction;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.trial.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs papers and judges their claims. */
@Command(
    name = "reproduce",
    description = {
      "Runs the spec of a paper, judges its claims, and draws its figures into",
      "results/papers/PAPER; results/papers/README.md is the ledger of all.",
      "Claims are checked before anything is trained. What is there is not trained again.",
      "Exit code 1: a claim fails, a control does not, or a trial failed."
    },
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {

  private static final String ALL = "all";

  @Spec private CommandSpec command;
  @ParentCommand private Vaezoo vaezoo;
  @Mixin private PapersOption papers;
  @Mixin private DataOption data;
  @Mixin private RunOptions running;
  @Mixin private PlaceOptions place;
  @Mixin private ResultsOption results;

  @Parameters(
      paramLabel = "PAPER",
      description = "A paper of vaezoo list papers, or all that have the tier.")
  private String paper;

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      description = "How much is trained: smoke, cpu or paper (default: ${DEFAULT-VALUE}).")
  private Tier tier = Tier.CPU;

  @Option(names = "--judge-only", description = "Trains nothing: judges what the results hold.")
  private boolean judgeOnly;

  @Override
  public Integer call() throws Exception {
    Running run =
        new Running(command.commandLine().getOut(), vaezoo.stop(), running.choices(), place);
    run.reuse(running.reused());
    int code = 0;
    for (Reproduction each : checked(chosen(papers.read()))) {
      int ended = judgeOnly ? failed(each) : run(run, each);
      if (ended == StopSignal.STOPPED) {
        return ended;
      }
      code = Math.max(code, Math.max(ended, judged(each)));
    }
    return code;
  }

  private List<PaperFolder> chosen(Papers known) {
    if (!paper.equals(ALL)) {
      return List.of(known.named(paper));
    }
    return known.all().stream().filter(each -> each.tiers().contains(tier)).toList();
  }

  /** All of them, after everything that is wrong with any was said. */
  private List<Reproduction> checked(List<PaperFolder> chosen) {
    ExperimentReader reader = new ExperimentReader(data.folder(), ExperimentReader.MAX_TRIALS);
    List<String> problems = new ArrayList<>();
    List<Reproduction> all = new ArrayList<>();
    for (PaperFolder each : chosen) {
      Refusals.collect(problems, () -> Reproduction.read(each, tier, reader)).ifPresent(all::add);
    }
    if (!problems.isEmpty()) {
      throw new BadSpecException(problems);
    }
    return all;
  }

  private int run(Running run, Reproduction each) throws IOException {
    say(each.paper().id() + ": " + each.claims().paper().inBrief());
    return run.run(each.experiment(), folder(each), data.folder());
  }

  /** 1 where a trial failed that is not trained now. */
  private int failed(Reproduction each) throws IOException {
    ResultsPath.requireFolder(folder(each));
    List<String> failures = Claims.failures(each.experiment(), folder(each));
    failures.forEach(this::say);
    return failures.isEmpty() ? 0 : Vaezoo.FAILED;
  }

  private Path folder(Reproduction each) {
    return each.paper().results(results.folder(), tier);
  }

  /** 1 where another verdict came out than has to. */
  private int judged(Reproduction each) throws IOException {
    List<Row> verdicts = each.judge(results.folder());
    VerdictLines.of(verdicts).forEach(this::say);
    say("ledger: " + Ledger.write(results.folder()));
    return VerdictLines.holdSurprises(verdicts) ? Vaezoo.FAILED : 0;
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
