package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.junit.jupiter.api.Test;

class AxesTest {

  @Test
  void ticksThatAreNearEachOtherDoNotLookAlike() {
    TickUnitSource units = Axes.numbers("bits/dim", false).getStandardTickUnits();
    TickUnit small = units.getCeilingTickUnit(0.0005);
    assertThat(small.getSize()).isEqualTo(0.0005);
    assertThat(small.valueToString(0.1975)).isEqualTo("0.1975");
    assertThat(small.valueToString(0.198)).isEqualTo("0.198");
    assertThat(units.getCeilingTickUnit(4000).valueToString(15000)).isEqualTo("15,000");
  }
}
