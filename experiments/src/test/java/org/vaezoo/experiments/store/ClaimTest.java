package org.vaezoo.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.testing.ChildJava;

/** Folders that processes claim, of this machine and as if of others. */
class ClaimTest {

  private static final String HERE = "here";
  private static final String THERE = "there";

  @TempDir private Path folder;

  private Process child;

  /** Another process: claims, then writes a line for each line that it is told, if it may. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Optional<Claim> claim = Claim.on(folder, arguments[1], Claim.SILENCE);
      System.out.println(claim.isPresent() ? "held" : "busy");
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        try {
          claim.orElseThrow().require();
          Files.writeString(
              folder.resolve("work"),
              line + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
          System.out.println("written");
        } catch (LostClaimException lost) {
          System.out.println(lost.getMessage());
          claim.orElseThrow().close();
          System.exit(1);
        }
      }
    }
  }

  private String start(String host) throws IOException {
    child = ChildJava.of(Writer.class, folder.toString(), host).start();
    return said();
  }

  private String said() throws IOException {
    return child.inputReader(StandardCharsets.UTF_8).readLine();
  }

  private String order(String line) throws IOException {
    var orders = child.outputWriter(StandardCharsets.UTF_8);
    orders.write(line + "\n");
    orders.flush();
    return said();
  }

  private void kill() throws InterruptedException {
    child.destroyForcibly();
    child.waitFor();
  }

  @AfterEach
  void endTheChild() throws InterruptedException {
    if (child != null) {
      kill();
    }
  }

  private Path file() {
    return folder.resolve(Claim.FILE);
  }

  private Optional<Claim> claim() throws IOException {
    return Claim.on(folder, HERE, Claim.SILENCE);
  }

  /** As if the owner had written it two minutes ago and nothing since. */
  private void makeSilent() throws IOException {
    Instant before = Instant.now().minus(Duration.ofMinutes(2));
    Files.setLastModifiedTime(file(), FileTime.from(before));
  }

  /** A disk whose locks do not hold: the next process locks another file of that name. */
  private void breakLock() throws IOException {
    Files.delete(folder.resolve(FolderLock.NAME));
  }

  private static void assertThatItIsBusy(Optional<Claim> claim) {
    assertThat(claim).isEmpty();
  }

  @Test
  void aFolderThatIsGivenUpKeepsNothingOfItsOwner() throws IOException {
    Claim first = claim().orElseThrow();
    assertThat(Files.readString(file())).contains("\"host\" : \"here\"", "\"fence\" : 1");
    assertThatItIsBusy(claim());
    first.require();
    first.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).extracting(path -> path.getFileName() + "").containsExactly(FolderLock.NAME);
    }
    claim().orElseThrow().close();
  }

  @Test
  void aDeadOwnerOfThisMachineIsTakenOverAtOnceUnderAGreaterFence() throws Exception {
    assertThat(start(HERE)).isEqualTo("held");
    assertThatItIsBusy(claim());
    kill();
    Claim next = claim().orElseThrow();
    assertThat(Owner.read(file()).orElseThrow().fence()).isEqualTo(2);
    next.require();
    next.close();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aLivingOwnerOfThisMachineIsLeftAloneThoughItsLockDoesNotHold() throws Exception {
    assertThat(start(HERE)).isEqualTo("held");
    breakLock();
    makeSilent();
    assertThatItIsBusy(claim());
    assertThat(order("one")).isEqualTo("written");
  }

  @Test
  void anOwnerOfAnotherMachineIsLeftAloneUntilItIsSilent() throws Exception {
    assertThat(start(THERE)).isEqualTo("held");
    kill(); // which nobody sees from here
    assertThatItIsBusy(claim());
    makeSilent();
    Owner there = Owner.read(file()).orElseThrow();
    Path beat = Files.writeString(folder.resolve("OWNER-" + there.nonce() + ".beat"), "alive\n");
    assertThatItIsBusy(claim());
    Files.setLastModifiedTime(beat, Files.getLastModifiedTime(file()));
    Claim next = claim().orElseThrow();
    assertThat(beat).doesNotExist();
    assertThat(Owner.read(file()).orElseThrow().fence()).isEqualTo(2);
    next.close();
  }

  /** F13: an owner that is asleep, is taken over, and wakes. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoWasTakenOverStopsBeforeItWritesAndDisturbsNobody() throws Exception {
    assertThat(start(THERE)).isEqualTo("held");
    assertThat(order("one")).isEqualTo("written");
    signal("STOP");
    breakLock();
    makeSilent();
    Claim next = claim().orElseThrow();
    signal("CONT");
    assertThat(order("two"))
        .startsWith(folder + ": process " + ProcessHandle.current().pid() + " of here has taken it")
        .endsWith("it stops here and writes nothing more");
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isEqualTo(1);
    assertThat(folder.resolve("work")).hasContent("one");
    next.require();
    next.close();
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, child.pid() + "").start().waitFor();
  }

  @Test
  void aDamagedOwnerIsSaidWithTheWayOut() throws IOException {
    Files.writeString(file(), "{\"host\": \"there\"}");
    assertThatThrownBy(this::claim)
        .isInstanceOf(IOException.class)
        .hasMessage(
            file()
                + ": /pid: expected a number, found nothing; delete it if no process works in its"
                + " folder, and run the command again");
    Files.delete(file());
    claim().orElseThrow().close();
  }
}
