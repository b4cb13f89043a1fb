package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vaezoo.core.schedule.TimedSettings;
import org.vaezoo.experiments.sweep.Trial;

/**
 * Which trials of a sweep train as one program, and why the others do not. Members have equal specs
 * but for the seed and for what stands as a schedule: weights of a loss and learning rates, which a
 * step is given as numbers.
 */
public final class Grouping {

  private static final List<String> NO_STRUCTURE = List.of("name", "measures", "evaluation");
  private static final String SEED = "/training/seed";

  /**
   * Trials that train as one program.
   *
   * @param members in the order of the sweep, or of their seeds
   * @param shared whether they are of one seed, and so see the same examples and noise
   */
  public record Group(List<Trial> members, boolean shared) {

    public Group {
      members = List.copyOf(members);
    }
  }

  private final List<Group> groups = new ArrayList<>();
  private final Map<Trial, String> alone = new LinkedHashMap<>();

  private Grouping() {}

  /** The groups of trials, of which none has made a step. */
  public static Grouping of(List<Trial> trials) {
    Grouping grouping = new Grouping();
    Map<JsonNode, List<Trial>> alike = new LinkedHashMap<>();
    for (Trial trial : trials) {
      GroupRule rule = GroupRule.of(trial.spec(), trial.resolved());
      if (rule.most() == 1) {
        grouping.alone.put(trial, rule.why());
      } else {
        alike.computeIfAbsent(structure(trial), key -> new ArrayList<>()).add(trial);
      }
    }
    alike.values().forEach(grouping::form);
    return grouping;
  }

  /** What has to be equal, with what is equal to nothing in the place of what may differ. */
  private static JsonNode structure(Trial trial) {
    ObjectNode json = ((ObjectNode) trial.resolved().deepCopy()).without(NO_STRUCTURE);
    List<String> free = new ArrayList<>(TimedSettings.schedules(trial.spec()));
    free.add(SEED);
    for (String pointer : free) {
      int last = pointer.lastIndexOf('/');
      if (json.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
        parent.set(pointer.substring(last + 1), JsonNodeFactory.instance.textNode("any"));
      }
    }
    return json;
  }

  /** Those of one seed first: they share their examples. */
  private void form(List<Trial> alike) {
    int most = GroupRule.of(alike.get(0).spec(), alike.get(0).resolved()).most();
    Map<Long, List<Trial>> bySeed = new TreeMap<>();
    alike.forEach(
        trial ->
            bySeed
                .computeIfAbsent(trial.spec().training().seed(), seed -> new ArrayList<>())
                .add(trial));
    List<Trial> rest = new ArrayList<>();
    for (List<Trial> ofSeed : bySeed.values()) {
      if (ofSeed.size() == 1) {
        rest.addAll(ofSeed);
      } else {
        split(ofSeed, most, true);
      }
    }
    if (rest.size() == 1) {
      alone.put(rest.get(0), "no other differs from it in schedules or the seed alone");
    } else if (!rest.isEmpty()) {
      split(rest, most, false);
    }
  }

  /** Into groups of about the same size. */
  private void split(List<Trial> trials, int most, boolean shared) {
    int parts = (trials.size() + most - 1) / most;
    for (int part = 0; part < parts; part++) {
      List<Trial> members =
          trials.subList(part * trials.size() / parts, (part + 1) * trials.size() / parts);
      groups.add(new Group(members, shared));
    }
  }

  /** The groups. */
  public List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The groups and who trains alone, in words, a line each; nothing where no trial asks for it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.forEach(group -> lines.add(line(group)));
    Map<String, List<Trial>> byReason = new LinkedHashMap<>();
    alone.forEach(
        (trial, why) -> {
          if (trial.spec().training().group().isPresent()) {
            byReason.computeIfAbsent(why, reason -> new ArrayList<>()).add(trial);
          }
        });
    byReason.forEach((why, trials) -> lines.add(numbers(trials) + " alone: " + why));
    return lines;
  }

  private static String line(Group group) {
    return String.format(
        Locale.ROOT,
        "%s as one program: they differ in schedules and seeds alone%s",
        numbers(group.members()),
        group.shared() ? "; of one seed, they share examples and noise" : "");
  }

  private static String numbers(List<Trial> trials) {
    return trials.stream()
        .map(trial -> Integer.toString(trial.number()))
        .collect(Collectors.joining(", ", trials.size() == 1 ? "trial " : "trials ", ""));
  }
}
