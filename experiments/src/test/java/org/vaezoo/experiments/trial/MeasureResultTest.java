package org.vaezoo.experiments.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.measures.gaps.GapsSpec;

/** A trial is not measured twice by the same settings, however their numbers are written. */
class MeasureResultTest {

  private static GapsSpec gaps(double learningRate) {
    return new GapsSpec(SplitName.TEST, 10, 10, learningRate, 0.02, 2000, 4, 100, 5000, 4, 200, 10);
  }

  @Test
  void settingsAreThoseOfTheFileThatHoldsThem(@TempDir Path trial) throws IOException {
    TrialFolder folder = new TrialFolder(trial);
    assertThat(folder.measures().areOf(gaps(0.01))).isFalse();
    MeasureResult result = MeasureResult.nothing(gaps(0.01), Status.NOT_APPLICABLE, "no Gaussian");
    folder.measures().write(gaps(0.01), result, JsonNodeFactory.instance.objectNode());
    assertThat(folder.measures().areOf(gaps(0.01))).isTrue();
    assertThat(folder.measures().areOf(gaps(0.02))).isFalse();
  }
}
