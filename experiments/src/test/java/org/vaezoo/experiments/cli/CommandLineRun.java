package org.vaezoo.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * The command line run in this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Vaezoo.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new CommandLineRun(code, out.toString(), err.toString());
  }

  /** Requires a refusal in so many lines, without a stack trace; gives the lines. */
  List<String> refusal(int expectedCode, int lines) {
    assertThat(code).as(err).isEqualTo(expectedCode);
    assertThat(err).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("null");
    assertThat(err.lines()).hasSize(lines);
    return err.lines().toList();
  }
}
