package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptLogTest {

  @TempDir Path trial;

  @Test
  void attemptsAndDeathsAreCounted() throws Exception {
    AttemptLog log = new AttemptLog(trial);
    assertThat(log.attempts()).isZero();
    assertThat(log.deaths()).isEmpty();
    Death death = new Death(137, List.of("one", "two"));
    log.began();
    log.died(death);
    log.began();
    log.ended("FINISHED");
    assertThat(log.attempts()).isEqualTo(2);
    assertThat(log.deaths()).containsExactly(death);
    assertThat(log.seconds()).isBetween(0.0, 60.0);
  }

  @Test
  void deathsBeforeARetryCountNoLonger() throws Exception {
    AttemptLog log = new AttemptLog(trial);
    log.died(new Death(1, List.of()));
    log.retried();
    assertThat(log.deaths()).isEmpty();
    log.died(new Death(3, List.of()));
    assertThat(log.deaths()).extracting(Death::exitCode).containsExactly(3);
  }

  @Test
  void aTornLineTakesNoOtherWithIt() throws Exception {
    AttemptLog log = new AttemptLog(trial);
    log.began();
    Path file = trial.resolve(AttemptLog.NAME);
    Files.writeString(file, "{\"event\":\"began\",\"ti", StandardOpenOption.APPEND);
    log.ended("stopped");
    log.began();
    assertThat(log.attempts()).isEqualTo(2);
    assertThat(Files.readAllLines(file)).hasSize(4);
  }
}
