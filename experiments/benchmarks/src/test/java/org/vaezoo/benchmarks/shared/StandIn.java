package org.vaezoo.benchmarks.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A stand-in for Python: a script of the shell that answers what the scripts would. */
public final class StandIn {

  private StandIn() {}

  /**
   * Writes it.
   *
   * @param answers the last line for each command, as {@code steps}; it fails on all others
   */
  public static Python in(Path folder, Map<String, String> answers) throws IOException {
    StringBuilder script = new StringBuilder("#!/bin/sh\n");
    answers.forEach(
        (command, answer) ->
            script
                .append("case \"$*\" in *' " + command + " '*|*/" + command + ".py)")
                .append(" echo some words; echo '" + answer + "'; exit;; esac\n"));
    script.append("exit 3\n");
    Path file = folder.resolve("stand-in");
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Python(List.of(file.toString()), folder.resolve("scripts"));
  }
}
