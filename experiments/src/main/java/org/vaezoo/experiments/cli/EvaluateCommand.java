package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.trial.RunChoices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures trials that have ended, from the weights that they keep. */
@Command(
    name = "evaluate",
    description = {
      "Measures the trials of a results folder, or one of them, by more than their spec asked for.",
      "Nothing is trained; what a trial was measured by already is not measured again."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @ParentCommand private Vaezoo vaezoo;
  @Mixin private SpecOptions options;
  @Mixin private PlaceOptions place;

  @Parameters(
      paramLabel = "RESULTS",
      description = "A results folder, or the folder of one of its trials.")
  private Path path;

  @Option(
      names = "--with",
      paramLabel = "MEASURE",
      required = true,
      description =
          "A measure: its type, or JSON with its settings; may be repeated. See: list measures.")
  private List<String> measures;

  @Option(names = "--retry-failed", description = "Takes measures again that have failed.")
  private boolean retryFailed;

  @Override
  public Integer call() throws Exception {
    RunChoices choices = new RunChoices(false, retryFailed, false);
    Running run = new Running(command.commandLine().getOut(), vaezoo.stop(), choices, place);
    ResultsPath trials = ResultsPath.of(path);
    Experiment experiment = options.readStored(trials.folder(), Map.of("measures", asked()));
    return run.measure(experiment, trials, options.folder());
  }

  private JsonNode asked() {
    ArrayNode asked = JsonNodeFactory.instance.arrayNode();
    measures.forEach(text -> asked.add(measure(text)));
    return asked;
  }

  /** JSON where it looks like it, else a type. */
  private static JsonNode measure(String text) {
    if (!text.startsWith("{")) {
      return JsonNodeFactory.instance.textNode(text);
    }
    Problems problems = new Problems();
    JsonDocument document = JsonDocument.parse("--with", text, problems);
    if (!problems.isEmpty()) {
      throw new BadSpecException(problems.all().stream().map(document::describe).toList());
    }
    return document.root();
  }
}
