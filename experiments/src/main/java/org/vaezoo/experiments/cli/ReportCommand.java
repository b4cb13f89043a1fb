package org.vaezoo.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the page of a results folder. */
@Command(
    name = "report",
    description = {
      "Writes report.html into a results folder: one page that needs no network, and figures.",
      "What is damaged or unfinished is left out, and said."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private SpecOptions options;

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--images",
      description = "First draws the pictures of every trial that keeps its weights.")
  private boolean images;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    ResultsPath.requireFolder(folder);
    if (images) {
      new FolderPictures(folder, options, out::println).draw();
    }
    Report report = Report.write(folder);
    report.notes().forEach(note -> out.println("left out: " + note.text()));
    out.println("figures: " + report.figures() + " in " + folder.resolve("figures"));
    out.println("report: " + report.page());
    out.flush();
    return 0;
  }
}
