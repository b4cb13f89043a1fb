package org.vaezoo.experiments.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to work in a folder. The kernel gives it up when the process dies, however it dies.
 *
 * <p>POSIX lets go of a process's lock when the process closes any channel of the file. A lock held
 * in this process is therefore known from a set, and its file is not opened a second time.
 */
public final class FolderLock implements AutoCloseable {

  /** The file that is locked; it stays behind, empty. */
  public static final String NAME = "LOCK";

  private static final long RETRY_MILLIS = 100;
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock of a folder, or empty where another process or thread holds it. */
  public static Optional<FolderLock> tryAcquire(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve(NAME);
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = tryOpen(file);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
    return lock;
  }

  /** What is done under a lock. */
  @FunctionalInterface
  public interface Action {
    void run() throws IOException;
  }

  /** Does something in a folder, once nobody else works in it. */
  public static void holding(Path folder, Action action) throws IOException {
    FolderLock lock = acquire(folder);
    try {
      action.run();
    } finally {
      lock.close();
    }
  }

  private static FolderLock acquire(Path folder) throws IOException {
    Optional<FolderLock> lock = tryAcquire(folder);
    while (lock.isEmpty()) {
      pause(folder);
      lock = tryAcquire(folder);
    }
    return lock.get();
  }

  private static Optional<FolderLock> tryOpen(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
  }

  private static void pause(Path folder) throws IOException {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(folder + ": interrupted while another process works in it");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
