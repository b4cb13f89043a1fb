package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.experiments.store.JsonFiles;

/**
 * The attempts at a trial, {@code attempts.jsonl} in its folder: a line of JSON each time that work
 * on it begins, ends or dies. It proves that nothing finished is done again, and it is what tells
 * how often a trial has cost a worker its life. Lines are only added; one that a kill has torn is
 * passed over.
 */
public final class AttemptLog {

  /** The file's name. */
  public static final String NAME = "attempts.jsonl";

  private static final String EVENT = "event";
  private static final String BEGAN = "began";
  private static final String ENDED = "ended";
  private static final String DIED = "died";
  private static final String RETRIED = "retried";

  private final Path file;

  /**
   * @param trial the trial's folder
   */
  public AttemptLog(Path trial) {
    this.file = trial.resolve(NAME);
  }

  /** Work begins, or goes on. */
  void began() throws IOException {
    add(event(BEGAN).put("pid", ProcessHandle.current().pid()));
  }

  /** Work has ended, or was stopped; the outcome in a few words. */
  void ended(String outcome) throws IOException {
    add(event(ENDED).put("outcome", outcome));
  }

  /** The worker died. */
  public void died(Death death) throws IOException {
    ObjectNode event = event(DIED).put("exitCode", death.exitCode()).put("reason", death.reason());
    death.lastLines().forEach(event.putArray("lastLines")::add);
    add(event);
  }

  /** A failure was given up on request: deaths before this count no longer. */
  public void retried() throws IOException {
    add(event(RETRIED));
  }

  /** How often work on the trial began. */
  public int attempts() throws IOException {
    return (int) events().stream().filter(event -> is(event, BEGAN)).count();
  }

  /** The deaths that count, oldest first. */
  public List<Death> deaths() throws IOException {
    List<Death> deaths = new ArrayList<>();
    for (JsonNode event : events()) {
      if (is(event, RETRIED)) {
        deaths.clear();
      } else if (is(event, DIED)) {
        deaths.add(Death.of(event));
      }
    }
    return deaths;
  }

  /** Seconds that work on the trial has taken, from each beginning to its end or death. */
  public double seconds() throws IOException {
    double seconds = 0;
    Instant began = null;
    for (JsonNode event : events()) {
      Instant time = Instant.parse(event.path("time").asText());
      if (began != null && !is(event, BEGAN)) {
        seconds += Duration.between(began, time).toMillis() / 1000.0;
      }
      began = is(event, BEGAN) ? time : null;
    }
    return seconds;
  }

  private static boolean is(JsonNode event, String kind) {
    return event.path(EVENT).asText().equals(kind);
  }

  private List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line :
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
        JsonFiles.line(line).ifPresent(events::add);
      }
    }
    return events;
  }

  private static ObjectNode event(String kind) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    return event.put(EVENT, kind).put("time", Instant.now().toString());
  }

  /** A line that a kill has torn is ended first, so that it takes no other with it. */
  private void add(ObjectNode event) throws IOException {
    String begin = endsInsideALine() ? "\n" : "";
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(begin + event + "\n");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private boolean endsInsideALine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      return last.get(0) != '\n';
    }
  }
}
