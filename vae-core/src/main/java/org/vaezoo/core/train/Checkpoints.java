package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.files.SealedFolder;

/**
 * The checkpoints of a trial, {@code ckpt-<step>/} each. A checkpoint appears whole or not at all;
 * the last two are kept, so that one that the disk has damaged costs one interval and not the run.
 */
public final class Checkpoints {

  private static final Pattern NAME = Pattern.compile("ckpt-(\\d{1,18})");
  private static final Pattern OWN = Pattern.compile("ckpt-\\d{1,18}(\\.old)?");
  private static final int KEPT = 2;

  private final Path trial;
  private final Disk disk;
  private final SealedFolder sealed;

  /** The checkpoints in a trial's folder, on the disk of this machine. */
  public Checkpoints(Path trial) {
    this(trial, Disk.local());
  }

  /** The checkpoints in a trial's folder. */
  public Checkpoints(Path trial, Disk disk) {
    this.trial = trial.toAbsolutePath();
    this.disk = disk;
    this.sealed = new SealedFolder(disk);
  }

  /**
   * Writes a checkpoint and deletes those that it makes needless: all earlier ones but the one
   * before it. Later ones stay: a process that wakes long after it was taken over writes here for
   * the last time, and those are of whoever has gone on since.
   *
   * @param step steps done
   * @param weights parameters and states of the model by name
   * @param optimizer states of the optimizers by name
   * @param state what else the run remembers
   * @throws IOException naming the checkpoint; those before it are as they were
   */
  public void write(
      long step, Map<String, NDArray> weights, Map<String, NDArray> optimizer, JsonNode state)
      throws IOException {
    Map<String, Content> contents = new LinkedHashMap<>();
    contents.put(Checkpoint.WEIGHTS, SafeTensors.content(weights));
    contents.put(Checkpoint.OPTIMIZER, SafeTensors.content(optimizer));
    contents.put(Checkpoint.STATE, Content.of(Checkpoint.bytes(state)));
    disk.createFolder(trial);
    sealed.write(folder(step), contents);
    prune(step);
  }

  /**
   * Writes a copy of another run's checkpoint, and deletes those that it makes needless.
   *
   * @param other one that verified
   * @throws IOException naming the checkpoint
   */
  public void take(Checkpoint other) throws IOException {
    Map<String, Content> contents = new LinkedHashMap<>();
    for (String name : Checkpoint.FILES) {
      contents.put(name, out -> Files.copy(other.folder().resolve(name), out));
    }
    disk.createFolder(trial);
    sealed.write(folder(other.step()), contents);
    prune(other.step());
  }

  /** The steps of all checkpoints, verified or not, newest first. */
  public List<Long> steps() throws IOException {
    if (!Files.isDirectory(trial)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(trial)) {
      return entries
          .map(entry -> NAME.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Long.valueOf(name.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * The newest checkpoint whose every file is as it was written. What an interrupted run left
   * unfinished is deleted first.
   *
   * @param warnings told of each newer checkpoint that is passed over, with the file that failed
   * @return empty if none verifies; {@link #steps} tells whether there was one at all
   */
  public Optional<Checkpoint> newestThatVerifies(Consumer<String> warnings) throws IOException {
    return newestThatVerifies(checkpoint -> {}, warnings);
  }

  /** What a checkpoint has to hold beside the bytes that were written. */
  public interface Check {
    /**
     * Looks into a checkpoint whose files are as they were written.
     *
     * @throws IOException naming the file and what is wrong with it, if the checkpoint is no use
     */
    void require(Checkpoint checkpoint) throws IOException;
  }

  /**
   * The newest checkpoint whose every file is as it was written and that passes a check. What an
   * interrupted run left unfinished is deleted first.
   *
   * @param warnings told of each newer checkpoint that is passed over, with the file that failed
   */
  public Optional<Checkpoint> newestThatVerifies(Check check, Consumer<String> warnings)
      throws IOException {
    List<Long> steps = steps();
    if (Files.isDirectory(trial)) {
      new AtomicFiles(disk).removeUnfinished(trial, name -> OWN.matcher(name).matches());
    }
    for (long step : steps) {
      Checkpoint checkpoint = new Checkpoint(step, folder(step));
      Optional<String> problem = problem(checkpoint, check);
      if (problem.isEmpty()) {
        return Optional.of(checkpoint);
      }
      warnings.accept("checkpoint of step " + step + " passed over: " + problem.get());
    }
    return Optional.empty();
  }

  private static Optional<String> problem(Checkpoint checkpoint, Check check) {
    Optional<String> damage = SealedFolder.problem(checkpoint.folder(), Checkpoint.FILES);
    if (damage.isPresent()) {
      return damage;
    }
    try {
      check.require(checkpoint);
      return Optional.empty();
    } catch (IOException useless) {
      return Optional.of(useless.getMessage());
    }
  }

  /** Deletes every checkpoint, verified or not. */
  public void discard() throws IOException {
    delete(steps());
  }

  /** Deletes those after a step from which the run goes on. */
  public void discardAfter(long step) throws IOException {
    delete(steps().stream().filter(each -> each > step).toList());
  }

  private void prune(long newest) throws IOException {
    delete(steps().stream().filter(step -> step <= newest).skip(KEPT).toList());
  }

  private void delete(List<Long> steps) throws IOException {
    for (long step : steps) {
      sealed.delete(folder(step));
    }
  }

  private Path folder(long step) {
    return trial.resolve("ckpt-" + step);
  }
}
