package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Pointers;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.variant.VariantDefaults;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.CrossChecks;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.VariantStart;

/**
 * Reads an experiment: the variant that it starts from, what the command line sets, its sweep and
 * every trial, all checked before anything is loaded or trained.
 */
public final class ExperimentReader {

  /** Trials that a sweep may have unless more are allowed. */
  public static final long MAX_TRIALS = 10_000;

  private static final String SCHEMA = "$schema";
  private static final String SWEEP = "sweep";
  private static final String SWEEP_POINTER = "/sweep";

  private final SettingsReader reader = new SettingsReader(Variants.parts());
  private final SettingsWriter writer = new SettingsWriter();
  private final DataFolder folder;
  private final long maxTrials;

  /**
   * @param folder where data sets lie
   * @param maxTrials most trials that a sweep may have
   */
  public ExperimentReader(DataFolder folder, long maxTrials) {
    this.folder = folder;
    this.maxTrials = maxTrials;
  }

  /**
   * Reads a file.
   *
   * @param overrides of the command line
   * @throws BadSpecException if anything is wrong, with all of it
   */
  public Experiment read(Path file, Overrides overrides) {
    Problems problems = new Problems();
    return read(JsonDocument.read(file, problems), overrides, problems);
  }

  /**
   * Reads a text.
   *
   * @param name what to call it in messages
   * @param overrides of the command line
   * @throws BadSpecException if anything is wrong, with all of it
   */
  public Experiment read(String name, String text, Overrides overrides) {
    Problems problems = new Problems();
    return read(JsonDocument.parse(name, text, problems), overrides, problems);
  }

  private Experiment read(JsonDocument document, Overrides overrides, Problems problems) {
    if (document.root() instanceof ObjectNode root) {
      Optional<Experiment> experiment = read(root, overrides, problems);
      if (experiment.isPresent() && problems.isEmpty()) {
        return experiment.get();
      }
    }
    if (problems.isEmpty()) {
      problems.add("", "expected a spec: an object with the keys name, data, model and so on");
    }
    throw refused(document, problems);
  }

  private Optional<Experiment> read(ObjectNode root, Overrides overrides, Problems problems) {
    ObjectNode said = VariantStart.resolve(root, Variants.installed(), problems);
    removeUnknownKeys(said, problems);
    ObjectNode set = overridden(said, overrides, problems);
    JsonNode sweep = set.path(SWEEP);
    ObjectNode own = set.deepCopy().without(SWEEP);
    Optional<ExperimentSpec> spec = reader.read(own, ExperimentSpec.class, problems);
    Optional<SweepSpec> swept =
        sweep.isMissingNode() || sweep.isNull()
            ? Optional.empty()
            : reader.read(sweep, SweepSpec.class, SWEEP_POINTER, problems);
    if (spec.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode resolved = spec.get().resolved();
    if (swept.isEmpty()) {
      SweptSpecReader trials = trials((values, wrong) -> own);
      Trial only = trials.only(spec.get(), problems);
      return Optional.of(new Experiment(spec.get(), resolved, List.of(), List.of(only), List.of()));
    }
    ObjectNode settable = spec.get().settable();
    Sweep all = swept.get().sweep();
    boolean overVariants = all.keys().contains(VariantStart.KEY);
    SweepChecks checks = new SweepChecks(all, sweep);
    checks.checkCount(maxTrials, problems);
    checks.checkAgainst(overrides, problems);
    if (overVariants) {
      checks.checkVariants(root, problems);
    } else {
      checks.checkKeys(settable, problems);
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    BaseSpec base =
        overVariants
            ? new VariantBaseSpec(root.deepCopy().without(List.of(SWEEP, SCHEMA)), overrides)
            : (values, wrong) -> values.applyTo(own, settable);
    ObjectNode written = overVariants ? withoutVariant(resolved, root) : resolved.deepCopy();
    List<Trial> trials = trials(base).all(all, problems);
    return Optional.of(
        new Experiment(
            spec.get(),
            written.set(SWEEP, sweep),
            List.copyOf(all.keys()),
            trials,
            drawn(all, trials.size())));
  }

  /** Says that some draws were equal. */
  private static List<String> drawn(Sweep sweep, int trials) {
    return sweep.draws() && sweep.count().longValue() > trials
        ? List.of(
            "sweep: "
                + sweep.count()
                + " draws, "
                + trials
                + " different trials: equal draws are trained once")
        : List.of();
  }

  private SweptSpecReader trials(BaseSpec base) {
    return new SweptSpecReader(reader, new CrossChecks(folder), base);
  }

  /** What a sweep over variants has in common: all but the keys that a variant brings. */
  private static ObjectNode withoutVariant(ObjectNode resolved, ObjectNode root) {
    ObjectNode common = resolved.deepCopy().without(VariantDefaults.KEYS);
    return common.set(VariantStart.KEY, root.get(VariantStart.KEY));
  }

  private static void removeUnknownKeys(ObjectNode said, Problems problems) {
    List<String> known =
        Stream.concat(
                Arrays.stream(ExperimentSpec.class.getRecordComponents())
                    .map(RecordComponent::getName),
                Stream.of(SWEEP, VariantStart.KEY, SCHEMA))
            .toList();
    List<String> keys = said.properties().stream().map(Map.Entry::getKey).toList();
    for (String key : keys) {
      if (!known.contains(key)) {
        problems.add(Pointers.child("", key), Nearest.unknown("key", key, known));
        said.remove(key);
      }
    }
    said.remove(SCHEMA);
  }

  /** The spec with what the command line sets. */
  private ObjectNode overridden(ObjectNode said, Overrides overrides, Problems problems) {
    JsonNode sweep = said.path(SWEEP);
    ObjectNode own = said.deepCopy().without(SWEEP);
    Optional<ExperimentSpec> whole = reader.read(own, ExperimentSpec.class, new Problems());
    if (whole.isEmpty()) {
      return overrides.applyTo(said, said);
    }
    ObjectNode complete = (ObjectNode) writer.write(whole.get());
    complete.set(SWEEP, sweep.isMissingNode() ? complete.nullNode() : sweep);
    overrides
        .unknownIn(complete)
        .forEach((key, message) -> problems.add("", "--set " + key + ": " + message));
    return overrides.applyTo(said, complete);
  }

  private static BadSpecException refused(JsonDocument document, Problems problems) {
    return new BadSpecException(problems.all().stream().map(document::describe).toList());
  }
}
