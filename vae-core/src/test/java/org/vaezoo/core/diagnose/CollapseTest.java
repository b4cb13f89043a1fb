package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.dist.CodeSums;
import org.vaezoo.core.dist.GaussianSums;
import org.vaezoo.core.model.LatentGroup;

class CollapseTest {

  /** A group of two examples whose means are +d and -d: Var(mean) = d^2. */
  private static GroupMeasures group(double... deviations) {
    int units = deviations.length;
    double[] means = new double[2 * units];
    for (int unit = 0; unit < units; unit++) {
      means[unit] = deviations[unit];
      means[units + unit] = -deviations[unit];
    }
    GaussianSums sums = GaussianSums.of(means, new double[2 * units], units);
    Estimate rate = new Estimate(Arrays.stream(deviations).map(d -> d * d / 2).sum(), 0, 2);
    return new GroupMeasures(new LatentGroup("z", units), rate, Optional.empty(), true, true, sums);
  }

  @Test
  void halfOfTheUnitsActiveIsHealthy() {
    assertThat(Collapse.of(List.of(group(1, 0.2), group(0.5)))).isEqualTo(Collapse.HEALTHY);
    assertThat(Collapse.of(List.of(group(1, 0.05), group(0.5)))).isEqualTo(Collapse.HEALTHY);
  }

  @Test
  void mostUnitsOfALiveGroupInactiveIsDimensionCollapse() {
    assertThat(Collapse.of(List.of(group(1, 0.05, 0), group(0.5)))).isEqualTo(Collapse.DIMENSION);
  }

  @Test
  void aDeadGroupBesideALiveOneIsLayerCollapse() {
    assertThat(Collapse.of(List.of(group(0, 0.01), group(1, 0)))).isEqualTo(Collapse.LAYER);
    assertThat(Collapse.of(List.of(group(1), group(0)))).isEqualTo(Collapse.LAYER);
  }

  @Test
  void noUnitActiveAnywhereIsTotalCollapse() {
    assertThat(Collapse.of(List.of(group(0, 0.05), group(0)))).isEqualTo(Collapse.TOTAL);
  }

  /** Burda, Grosse and Salakhutdinov (2016) call a unit active above a variance of 0.01. */
  @Test
  void aUnitIsActiveAboveAHundredth() {
    GroupMeasures group = group(0.0999, 0.1001, 2);
    assertThat(group.activeUnits()).isEqualTo(2);
    assertThat(group.collapse()).isEqualTo(Collapse.HEALTHY);
    assertThat(group(0.0999).collapse()).isEqualTo(Collapse.TOTAL);
    assertThat(group(0.1001).collapse()).isEqualTo(Collapse.HEALTHY);
  }

  /** Two of eight codes are used, at two positions that both vary. */
  @Test
  void anIdleCodebookIsCodebookCollapse() {
    CodeSums few = CodeSums.ofChoices(new double[] {0, 1, 1, 0, 0, 1, 1, 0}, 2, 8);
    CodeSums all = CodeSums.ofChoices(new double[] {0, 1, 1, 0, 0, 1, 1, 0}, 2, 2);
    assertThat(Collapse.of(List.of(codes(few)))).isEqualTo(Collapse.CODEBOOK);
    assertThat(Collapse.of(List.of(codes(all)))).isEqualTo(Collapse.HEALTHY);
  }

  private static GroupMeasures codes(CodeSums sums) {
    Estimate rate = new Estimate(1, 0, 4);
    return new GroupMeasures(new LatentGroup("z", 2), rate, Optional.empty(), true, true, sums);
  }
}
