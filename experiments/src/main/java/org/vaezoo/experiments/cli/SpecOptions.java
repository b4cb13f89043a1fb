package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that reads a spec. */
final class SpecOptions {

  @Mixin private DataOption data;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets a key of the spec, as objective.beta=4; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "The library that computes: short for --set engine.name=NAME.")
  private String engine;

  @Option(
      names = "--max-trials",
      paramLabel = "N",
      description = "Most trials that a sweep may have (default: ${DEFAULT-VALUE}).")
  private long maxTrials = ExperimentReader.MAX_TRIALS;

  /** Where data sets lie. */
  public DataFolder folder() {
    return data.folder();
  }

  /**
   * Looks for data where those of results lay, if no option names a folder.
   *
   * @param results a results folder, or the folder of a trial
   */
  void dataOf(Path results) throws IOException {
    data.orOf(results);
  }

  /** Whether the options set no key of a spec. */
  boolean setNothing() {
    return overrides().values().isEmpty();
  }

  /** Reads the experiment of a file, with what the options set. */
  public Experiment read(Path file) {
    return read(file, Map.of());
  }

  /**
   * Reads the experiment of a file.
   *
   * @param values set over those of the spec and of the options, by key
   */
  Experiment read(Path file, Map<String, JsonNode> values) {
    Map<String, JsonNode> all = new LinkedHashMap<>(overrides().values());
    all.putAll(values);
    return new ExperimentReader(folder(), maxTrials).read(file, new Overrides(all));
  }

  /**
   * Reads the experiment of a results folder.
   *
   * @param values set over those of the spec and of the options, by key
   * @throws BadSpecException if there is none, or one of another version that says what this one
   *     does not know
   * @throws IOException if the disk fails
   */
  Experiment readStored(Path folder, Map<String, JsonNode> values) throws IOException {
    Path spec = ResultsPath.requireFolder(folder).resolve("spec.json");
    dataOf(folder);
    try {
      return read(spec, values);
    } catch (BadSpecException refused) {
      throw ResultsFolder.otherVersion(folder)
          .filter(commit -> isRefused(spec, values.containsKey("measures")))
          .map(commit -> OtherVersion.refusal(commit, refused.lines()))
          .orElse(refused);
    }
  }

  /** Whether the stored spec is refused as it lies there, whatever a user sets over it. */
  private boolean isRefused(Path spec, boolean othersMeasures) {
    try {
      new ExperimentReader(folder(), maxTrials)
          .read(spec, othersMeasures ? Overrides.NO_MEASURES : Overrides.NONE);
      return false;
    } catch (BadSpecException refused) {
      return true;
    }
  }

  private Overrides overrides() {
    List<String> all = new ArrayList<>(settings);
    if (engine != null) {
      all.add("engine.name=" + engine);
    }
    return Overrides.parse(all);
  }
}
