package org.vaezoo.experiments.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works in a folder, {@code OWNER.json} there.
 *
 * @param host the name of its machine
 * @param pid its number there
 * @param start when it began, in milliseconds since 1970: a number is given to many processes
 * @param fence one more than that of the owner before
 * @param nonce like no other owner's
 */
record Owner(String host, long pid, long start, long fence, String nonce) {

  private static final String WAY_OUT =
      "delete it if no process works in its folder, and run the command again";

  /** This process, after somebody else or nobody. */
  static Owner thisProcess(String host, Optional<Owner> before) {
    ProcessHandle own = ProcessHandle.current();
    return new Owner(
        host,
        own.pid(),
        start(own),
        before.map(Owner::fence).orElse(0L) + 1,
        UUID.randomUUID().toString());
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** What this machine is called; machines without a name are all one. */
  static String here() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /**
   * Reads a file; empty where there is none.
   *
   * @throws IOException if it is damaged
   */
  static Optional<Owner> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      ObjectNode json =
          StoredJson.read(file, WAY_OUT)
              .text("host")
              .number("pid")
              .number("start")
              .number("fence")
              .text("nonce")
              .json();
      return Optional.of(
          new Owner(
              json.get("host").textValue(),
              json.get("pid").longValue(),
              json.get("start").longValue(),
              json.get("fence").longValue(),
              json.get("nonce").textValue()));
    } catch (NoSuchFileException justGone) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    JsonFiles.write(
        file,
        JsonNodeFactory.instance
            .objectNode()
            .put("host", host)
            .put("pid", pid)
            .put("start", start)
            .put("fence", fence)
            .put("nonce", nonce));
  }

  /** Whether it lives, where it is another process of this machine. */
  boolean isAnotherThatLives() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    boolean other = pid != ProcessHandle.current().pid();
    return other && process.isPresent() && start(process.get()) == start;
  }

  /** For a person. */
  String words() {
    return "process " + pid + " of " + host;
  }
}
