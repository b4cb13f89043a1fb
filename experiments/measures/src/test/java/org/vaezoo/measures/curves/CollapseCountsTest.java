package org.vaezoo.measures.curves;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.Deferred;

/** Counts of (epsilon, delta)-collapse, by hand. */
class CollapseCountsTest {

  private static GroupRate rated(NDManager manager, Rate rate, long rows, long units) {
    NDArray zeros = manager.zeros(new Shape(rows, units));
    DiagonalGaussian q = new DiagonalGaussian(zeros, zeros);
    Draw z = new Draw(zeros, new Deferred(() -> zeros));
    return new GroupRate(new LatentGroup("z", units), q, z, rate);
  }

  /** Unit 0 lies below 0.1 for three examples of four, unit 1 for all. */
  @Test
  void aUnitIsCollapsedWhereEnoughExamplesLieBelow() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      CollapseCounts counts = new CollapseCounts(1, List.of(0.1, 2.0));
      NDArray first = manager.create(new float[] {0.05f, 0.01f, 1f, 0.02f}, new Shape(2, 2));
      NDArray second = manager.create(new float[] {0.05f, 0.01f, 0.05f, 0.02f}, new Shape(2, 2));
      counts.add(List.of(rated(manager, Rate.exactByUnit(first), 2, 2)));
      counts.add(List.of(rated(manager, Rate.exactByUnit(second), 2, 2)));
      assertThat(counts.units(0)).contains(2);
      assertThat(counts.collapsed(0, 0, 0.01)).isEqualTo(1);
      assertThat(counts.collapsed(0, 0, 0.25)).isEqualTo(2);
      assertThat(counts.collapsed(0, 1, 0.01)).isEqualTo(2);
    }
  }
}
