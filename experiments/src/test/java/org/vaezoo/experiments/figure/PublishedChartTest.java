package org.vaezoo.experiments.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

/** What logarithmic axes cannot show is said. */
class PublishedChartTest {

  private static PublishedChart chart(boolean logarithmic) {
    PublishedChart chart =
        new PublishedChart(
            new PublishedChart.Axis("beta", logarithmic),
            new PublishedChart.Axis("rate", logarithmic));
    chart.measured(
        "ours",
        List.of(
            new PublishedChart.Point(0, 9, 8, 10),
            new PublishedChart.Point(1, 3, -1, 7),
            new PublishedChart.Point(2, 2, 1, 3)));
    chart.published("theirs", true, List.of(PublishedChart.Point.of(1, 0)));
    return chart;
  }

  private static IntervalXYDataset ours(XYPlot plot) {
    return (IntervalXYDataset) plot.getDataset(0);
  }

  /** The least end above 0 is 1; the axis goes to half of it, and so does the bar. */
  @Test
  void anIntervalDownToZeroReachesTheEndOfTheAxis() {
    XYPlot plot = chart(true).titled("t").getXYPlot();
    assertThat(ours(plot).getStartYValue(0, 0)).isEqualTo(0.5);
    assertThat(ours(plot).getEndYValue(0, 0)).isEqualTo(7);
    assertThat(plot.getRangeAxis().getRange().getLowerBound()).isCloseTo(0.5, within(1e-9));
    assertThat(ours(plot).getStartYValue(0, 1)).isEqualTo(1);
    XYPlot plain = chart(false).titled("t").getXYPlot();
    assertThat(ours(plain).getStartYValue(0, 1)).isEqualTo(-1);
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertThat(chart(true).leftOut())
        .isEqualTo(
            " Left out, as no number above 0: ours, beta 0, rate 9; theirs, beta 1, rate 0."
                + " Intervals down to the axis' end reach 0 or below.");
    assertThat(chart(false).leftOut()).isEmpty();
  }
}
