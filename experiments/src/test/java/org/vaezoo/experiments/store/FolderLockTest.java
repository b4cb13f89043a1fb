package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ChildJava;

class FolderLockTest {

  @TempDir Path folder;

  /** Another process: holds the lock until its input ends, or says that it is busy. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      Optional<FolderLock> lock = FolderLock.tryAcquire(Path.of(arguments[0]));
      System.out.println(lock.isPresent() ? "held" : "busy");
      if (lock.isPresent()) {
        System.in.read();
      }
    }
  }

  @Test
  void aSecondTryInOneJvmIsBusyUntilTheFirstLetsGo() throws IOException {
    FolderLock first = FolderLock.tryAcquire(folder).orElseThrow();
    assertThat(FolderLock.tryAcquire(folder)).isEmpty();
    assertThat(FolderLock.tryAcquire(folder.resolve("."))).as("by another path").isEmpty();
    first.close();
    FolderLock second = FolderLock.tryAcquire(folder).orElseThrow();
    second.close();
  }

  /** POSIX forgets a process's locks when the process closes any channel of the file. */
  @Test
  void aBusyTryDoesNotLetGoOfTheLock() throws Exception {
    FolderLock lock = FolderLock.tryAcquire(folder).orElseThrow();
    assertThat(answer()).isEqualTo("busy");
    assertThat(FolderLock.tryAcquire(folder)).isEmpty();
    assertThat(answer()).as("after a second try here").isEqualTo("busy");
    lock.close();
    assertThat(answer()).isEqualTo("held");
  }

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    Process holder = ChildJava.of(Holder.class, folder.toString()).start();
    BufferedReader lines = holder.inputReader(StandardCharsets.UTF_8);
    assertThat(lines.readLine()).isEqualTo("held");
    assertThat(FolderLock.tryAcquire(folder)).isEmpty();
    holder.destroyForcibly();
    assertThat(holder.waitFor()).isEqualTo(137);
    FolderLock.tryAcquire(folder).orElseThrow().close();
  }

  @Test
  void whatIsDoneUnderALockIsDoneOneAfterTheOther() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> enter(inside, most));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(1);
    assertThat(inside).hasValue(0);
  }

  private void enter(AtomicInteger inside, AtomicInteger most) {
    try {
      FolderLock.holding(
          folder,
          () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            inside.decrementAndGet();
          });
    } catch (IOException e) {
      most.set(100);
    }
  }

  private String answer() throws Exception {
    Process other = ChildJava.of(Holder.class, folder.toString()).start();
    other.outputWriter(StandardCharsets.UTF_8).close();
    String said = other.inputReader(StandardCharsets.UTF_8).readLine();
    other.waitFor();
    return said;
  }
}
