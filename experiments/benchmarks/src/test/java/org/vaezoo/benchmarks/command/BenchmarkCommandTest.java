package org.vaezoo.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.experiments.cli.Vaezoo;
import picocli.CommandLine;

class BenchmarkCommandTest {

  @TempDir private Path folder;

  @Test
  void everyPartKnowsItsOptions() {
    CommandLine vaezoo = Vaezoo.commandLine();
    vaezoo.parseArgs("benchmark"); // as it is parsed when its parts are
    CommandLine benchmark = vaezoo.getSubcommands().get("benchmark");
    List<List<String>> parts = BenchmarkCommand.parts(7, "env A=b python3", folder);
    for (List<String> part : parts) {
      CommandLine command = benchmark.getSubcommands().get(part.get(0));
      String[] options = part.stream().skip(1).toArray(String[]::new);
      assertThat(command.parseArgs(options).matchedOptions()).hasSize(options.length);
    }
    assertThat(parts)
        .extracting(part -> part.get(0))
        .containsExactly("steps", "sweep", "quickstart");
  }

  @Test
  void thePartThatFailsEndsIt() {
    StringWriter errors = new StringWriter();
    int code =
        Vaezoo.commandLine()
            .setErr(new PrintWriter(errors, true))
            .execute("benchmark", "--pairs=0", "--results=" + folder);
    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(errors + "").contains("pairs: expected at least 1, found 0");
    assertThat(folder).isEmptyDirectory();
  }
}
