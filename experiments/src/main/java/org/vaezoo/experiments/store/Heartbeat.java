package org.vaezoo.experiments.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The signs of life of an owner: a file beside {@code OWNER.json} that is written again and again.
 * It is the owner's own, by its nonce, so that one who has lost the folder disturbs nobody. How old
 * a sign is, is told by the clock of the disk: that of a file that is written to compare.
 */
final class Heartbeat implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final String BEGIN = "OWNER-";
  private static final ScheduledExecutorService BEATS =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  private final Path file;
  private final ScheduledFuture<?> beats;

  /** Begins to beat; the first sign of life is {@code OWNER.json} itself. */
  Heartbeat(Path folder, Owner owner) {
    this.file = file(folder, owner);
    this.beats =
        BEATS.scheduleWithFixedDelay(
            this::beat, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Path file(Path folder, Owner owner) {
    return folder.resolve(BEGIN + owner.nonce() + ".beat");
  }

  /** A beat that the disk does not take is missed, and the next one tried. */
  private void beat() {
    try {
      Files.write(file, "alive\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException missed) {
      return; // whoever works in the folder meets the same disk, and says so
    }
  }

  /** How long an owner has given no sign of life. */
  static Duration silence(Path folder, Path ownerFile, Owner owner) throws IOException {
    Path now = Files.createTempFile(folder, BEGIN, ".now");
    try {
      FileTime last = Files.getLastModifiedTime(ownerFile);
      Path beat = file(folder, owner);
      if (Files.exists(beat) && Files.getLastModifiedTime(beat).compareTo(last) > 0) {
        last = Files.getLastModifiedTime(beat);
      }
      return Duration.between(last.toInstant(), Files.getLastModifiedTime(now).toInstant());
    } finally {
      Files.deleteIfExists(now);
    }
  }

  /** Forgets the signs of an owner that is no more. */
  static void forget(Path folder, Owner owner) throws IOException {
    Files.deleteIfExists(file(folder, owner));
  }

  @Override
  public void close() throws IOException {
    beats.cancel(false);
    Files.deleteIfExists(file);
  }
}
