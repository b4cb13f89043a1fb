package org.vaezoo.experiments.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar of a sweep on a terminal, in thousandths of a trial. */
final class SweepBar {

  private static final int OF_A_TRIAL = 1000;

  private final ProgressBar bar;

  /**
   * @param trials that are left to do, at least 1
   */
  SweepBar(int trials) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(trials == 1 ? "1 trial" : trials + " trials")
            .setInitialMax((long) trials * OF_A_TRIAL)
            .startsFrom(0, Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .hideEta()
            .build();
  }

  /**
   * Moves the bar.
   *
   * @param done trials' worth of work that is done
   */
  void show(double done) {
    bar.stepTo(Math.round(done * OF_A_TRIAL));
  }

  /** Says something behind the bar. */
  void say(String words) {
    bar.setExtraMessage(" " + words);
  }

  void close() {
    bar.close();
  }
}
