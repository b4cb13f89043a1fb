package org.vaezoo.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to train a trial, held for the whole run. The kernel gives it up when the process dies,
 * however it dies.
 */
final class TrialLock implements AutoCloseable {

  private final FileChannel channel;

  private TrialLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or empty where another process or thread holds it. */
  static Optional<TrialLock> tryAcquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new TrialLock(channel));
      }
    } catch (OverlappingFileLockException busy) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
