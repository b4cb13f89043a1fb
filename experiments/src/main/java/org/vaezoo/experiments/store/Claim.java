package org.vaezoo.experiments.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to work in a folder that machines may share: its {@link FolderLock}, and beside it an
 * {@link Owner}, as there are shared disks whose locks hold on one machine only. A dead owner of
 * this machine, or one of another machine that is silent for {@link #SILENCE}, is taken over from
 * under a greater fence; should it live after all, it finds that out before its next write.
 *
 * <p>Between that look and the write lies a moment in which a process can be put to sleep for a
 * minute: no more than that is left to chance, and only where locks do not hold.
 */
public final class Claim implements Fence, AutoCloseable {

  /** The file that names the owner, as long as there is one. */
  public static final String FILE = "OWNER.json";

  /** How long an owner of another machine may give no sign of life; it gives one every 5 s. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final FolderLock lock;
  private final Owner own;
  private final Heartbeat heartbeat;

  private Claim(Path folder, FolderLock lock, Owner own) {
    this.folder = folder;
    this.lock = lock;
    this.own = own;
    this.heartbeat = new Heartbeat(folder, own);
  }

  /**
   * Claims a folder; empty where somebody else works in it.
   *
   * @throws IOException if the disk fails, or {@code OWNER.json} is damaged
   */
  public static Optional<Claim> on(Path folder) throws IOException {
    return on(folder, Owner.here(), SILENCE);
  }

  /**
   * The same as a process of some machine.
   *
   * @param host the machine's name
   * @param patience how long owners of others may be silent
   */
  static Optional<Claim> on(Path folder, String host, Duration patience) throws IOException {
    Optional<FolderLock> lock = FolderLock.tryAcquire(folder);
    Optional<Claim> claim = Optional.empty();
    try {
      if (lock.isPresent()) {
        claim = own(folder, host, patience).map(own -> new Claim(folder, lock.get(), own));
      }
    } finally {
      if (lock.isPresent() && claim.isEmpty()) {
        lock.get().close();
      }
    }
    return claim;
  }

  /** Becomes the owner, unless there is one, or another has been faster. */
  private static Optional<Owner> own(Path folder, String host, Duration patience)
      throws IOException {
    Path file = folder.resolve(FILE);
    Optional<Owner> before = Owner.read(file);
    if (before.isPresent() && isAtWork(folder, before.get(), host, patience)) {
      return Optional.empty();
    }
    Owner own = Owner.thisProcess(host, before);
    own.write(file);
    if (before.isPresent()) {
      Heartbeat.forget(folder, before.get());
    }
    return Owner.read(file).filter(own::equals);
  }

  private static boolean isAtWork(Path folder, Owner owner, String host, Duration patience)
      throws IOException {
    return owner.host().equals(host)
        ? owner.isAnotherThatLives()
        : Heartbeat.silence(folder, folder.resolve(FILE), owner).compareTo(patience) < 0;
  }

  @Override
  public void require() throws LostClaimException {
    Optional<Owner> now = now();
    if (!now.equals(Optional.of(own))) {
      throw new LostClaimException(
          folder,
          now.map(other -> other.words() + " has taken it over")
              .orElse("another process has taken it over"));
    }
  }

  /** The owner that the disk names; none where that cannot be read. */
  private Optional<Owner> now() {
    try {
      return Owner.read(folder.resolve(FILE));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Gives the folder up; what another has claimed since is left alone. */
  @Override
  public void close() throws IOException {
    heartbeat.close();
    if (now().equals(Optional.of(own))) {
      Files.deleteIfExists(folder.resolve(FILE));
    }
    lock.close();
  }
}
