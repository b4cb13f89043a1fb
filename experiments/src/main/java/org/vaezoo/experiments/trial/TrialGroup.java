package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * Trials that train as one program. It is formed once, before the first step, and is kept beside
 * each member as {@code group.json} and in its checkpoints: its size, a member's place, and whether
 * the members share their examples decide the last bits of what is trained.
 *
 * @param members ids of the trials, by their place
 * @param shared whether all see the same examples and the same noise in each step
 */
public record TrialGroup(List<String> members, boolean shared) {

  /** Its key in provenance. */
  static final String KEY = "group";

  private static final String FILE = "group.json";
  private static final String MEMBERS = "members";
  private static final String SHARED = "shared";

  public TrialGroup {
    members = List.copyOf(members);
  }

  /**
   * The group that a trial is of; empty of one that trains alone.
   *
   * @throws IOException naming the file and what is wrong with it
   */
  public static Optional<TrialGroup> of(TrialFolder trial) throws IOException {
    Path file = trial.path().resolve(FILE);
    return Files.exists(file) ? Optional.of(read(trial, file)) : Optional.empty();
  }

  private static TrialGroup read(TrialFolder trial, Path file) throws IOException {
    ObjectNode json = JsonFiles.read(file);
    List<String> members = new ArrayList<>();
    json.path(MEMBERS).forEach(id -> members.add(id.asText()));
    if (!members.contains(trial.id()) || !json.path(SHARED).isBoolean()) {
      throw new IOException(
          file
              + ": expected members with "
              + trial.id()
              + " among them, and shared as true or false, found "
              + json
              + "; delete the trial's folder to train it anew");
    }
    return new TrialGroup(members, json.get(SHARED).booleanValue());
  }

  /** Keeps it beside a member. */
  public void keep(TrialFolder trial) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    members.forEach(json.putArray(MEMBERS)::add);
    JsonFiles.write(trial.path().resolve(FILE), json.put(SHARED, shared));
  }

  /** The same with a child in the place of its parent. */
  public TrialGroup handedDown(String parent, String child) {
    return new TrialGroup(
        members.stream().map(id -> id.equals(parent) ? child : id).toList(), shared);
  }

  /** A member's place, from 0. */
  int place(String id) {
    return members.indexOf(id);
  }

  /** What of it decides a member's last bits, as its checkpoints remember it. */
  JsonNode circumstance(String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("size", members.size())
        .put("place", place(id))
        .put(SHARED, shared);
  }

  /** Which member a trial is, in words: {@code 3 of 8, examples shared}. */
  public String says(String id) {
    return String.format(
        Locale.ROOT,
        "%d of %d%s",
        place(id) + 1,
        members.size(),
        shared ? ", examples shared" : "");
  }
}
